import '@samplass/ui/styles.css'
import { QueryClient } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { routeTree } from './routeTree.gen.ts'
import { Failure, Missing, Pending } from './shell/fallbacks.tsx'
import { LocaleProvider } from './shell/locale.tsx'

const router = createRouter({
  routeTree,
  context: { sessionQueries: new QueryClient() },
  defaultPreload: 'intent',
  defaultPendingComponent: Pending,
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LocaleProvider>
        <RouterProvider router={router} />
      </LocaleProvider>
    </StrictMode>,
  )
}
