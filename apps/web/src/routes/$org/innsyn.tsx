import { createFileRoute } from '@tanstack/react-router'
import { InsightFrame } from '../../audit/insight-frame.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/innsyn')({ beforeLoad: needs('audit.review'), component: InsightFrame })
