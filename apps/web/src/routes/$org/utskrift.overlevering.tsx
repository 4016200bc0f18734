import { createFileRoute } from '@tanstack/react-router'
import { HandoverSheet } from '../../stay/print/handover-sheet.tsx'

export const Route = createFileRoute('/$org/utskrift/overlevering')({ component: HandoverSheet })
