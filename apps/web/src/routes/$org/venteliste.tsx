import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/$org/venteliste')({ component: () => <h1>waiting</h1> })
