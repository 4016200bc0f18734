import { createFileRoute } from '@tanstack/react-router'
import { EvaluationScreen } from '../../evaluation/evaluation-screen.tsx'

export const Route = createFileRoute('/$org/tilbakemeldinger')({ component: EvaluationScreen })
