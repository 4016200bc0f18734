import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/$org/natt')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/$org/natt"!</div>
}
