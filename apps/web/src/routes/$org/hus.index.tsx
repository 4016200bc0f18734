import { createFileRoute } from '@tanstack/react-router'
import { HouseList } from '../../bed-pool-setup/house-list.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/hus/')({
  beforeLoad: needs('bed_pool.read'),
  component: HouseList,
})
