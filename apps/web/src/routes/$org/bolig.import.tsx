import { createFileRoute } from '@tanstack/react-router'
import { ImportPage } from '../../housing/import-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/bolig/import')({
  beforeLoad: needs('housing.manage'),
  component: ImportPage,
})
