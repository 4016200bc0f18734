import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/$org/mer')({ component: () => <h1>more</h1> })
