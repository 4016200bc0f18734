import { createContext, type ReactNode, useContext } from 'react'
import type { Outputs } from '../shell/trpc.ts'

type Page = Outputs['person']['get']
/** An opened record that the reader may see. */
export type OpenPerson = Extract<Page, { version: number }>

const Opened = createContext<{ page: OpenPerson; reload: () => Promise<unknown> } | null>(null)

export function OpenedPerson(props: { page: OpenPerson; reload: () => Promise<unknown>; children: ReactNode }) {
  const { page, reload, children } = props
  return <Opened value={{ page, reload }}>{children}</Opened>
}

/** The record that the page around this has opened. */
export function usePerson() {
  const opened = useContext(Opened)
  if (!opened) throw new Error('no person is open here')
  return opened
}
