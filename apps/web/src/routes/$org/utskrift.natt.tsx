import { createFileRoute } from '@tanstack/react-router'
import { NightSheet } from '../../stay/print/night-sheet.tsx'

export const Route = createFileRoute('/$org/utskrift/natt')({ component: NightSheet })
