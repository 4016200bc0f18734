import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/$org/ta-imot')({ component: () => <h1>take</h1> })
