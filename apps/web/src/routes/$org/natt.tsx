import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/$org/natt')({ component: () => <h1>night</h1> })
