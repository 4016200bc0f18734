import { createFileRoute } from '@tanstack/react-router'
import { ReviewScreen } from '../../emergency/review-screen.tsx'

export const Route = createFileRoute('/$org/innsyn/nodsfall')({ component: ReviewScreen })
