import '@samplass/ui/styles.css'
import { QueryClient } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { routeTree } from './routeTree.gen.ts'
import { Failure, Missing, Pending } from './shell/fallbacks.tsx'
import { LocaleProvider } from './shell/locale.tsx'
import { sessionQuery } from './shell/session.ts'

// Asked for while the words are on their way; the first route waits for both.
const sessionQueries = new QueryClient()
void sessionQueries.prefetchQuery(sessionQuery)

const router = createRouter({
  routeTree,
  context: { sessionQueries },
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
