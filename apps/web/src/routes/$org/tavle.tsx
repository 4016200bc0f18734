import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/$org/tavle')({ component: () => <h1>board</h1> })
