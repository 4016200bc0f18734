import { createFileRoute, redirect } from '@tanstack/react-router'

export const Route = createFileRoute('/$org/innsyn/')({
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$org/innsyn/ukekontroll', params })
  },
})
