import { createFileRoute } from '@tanstack/react-router'
import { AgreementSheet } from '../../self-admission/agreement-sheet.tsx'

export const Route = createFileRoute('/$org/person/$personId/avtale')({ component: AgreementSheet })
