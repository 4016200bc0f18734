import { createFileRoute } from '@tanstack/react-router'
import { ImportPage } from '../../bed-pool-setup/import-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/hus/importer')({
  beforeLoad: needs('bed_pool.configure'),
  component: ImportPage,
})
