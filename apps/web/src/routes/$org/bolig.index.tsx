import { createFileRoute } from '@tanstack/react-router'
import { StockScreen } from '../../housing/stock-screen.tsx'
import { stockView } from '../../housing/view.ts'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/bolig/')({
  beforeLoad: needs('housing.read'),
  validateSearch: stockView,
  component: () => <StockScreen view={Route.useSearch()} />,
})
