import { TextField } from '@samplass/ui/form-field'
import { TRPCClientError } from '@trpc/client'
import { act, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import { useDialogForm } from './dialog-form.ts'
import { FormDialog } from './form-dialog.tsx'
import messages from './messages/nb.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
let root: Root | undefined
afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
})

const sent: string[] = []
const kept: string[] = []
function Naming({ error, changed }: { error?: unknown; changed?: string }) {
  const form = useDialogForm({
    start: { name: '' },
    keep: ({ name }) => void kept.push(name),
    check: ({ name }) => ({ name: !name.trim() && 'Skriv et navn' }),
    calls: [{ isPending: false, error: error ?? null }],
    send: ({ name }) => void sent.push(name),
  })
  return (
    <FormDialog form={form} title="Navn" submit="Lagre" changed={changed} onClose={() => {}}>
      <TextField {...form.text('name')} label="Navn" />
    </FormDialog>
  )
}
function show(props: { error?: unknown; changed?: string }) {
  root ??= createRoot(document.body.appendChild(document.createElement('div')))
  const node = (
    <StrictMode>
      <IntlProvider locale="nb" timeZone="Europe/Oslo" messages={messages}>
        <Naming {...props} />
      </IntlProvider>
    </StrictMode>
  )
  act(() => root?.render(node))
}
const field = () => document.querySelector('input') as HTMLInputElement
const submit = () =>
  act(() => document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
const refused = (data: object) => Object.assign(new TRPCClientError('no'), { data })

test('nothing is wrong before it is tried, then the field says so; what is typed is kept, sent, and stands after every no', () => {
  show({})
  expect(document.body.textContent).not.toContain('Skriv et navn')
  submit()
  expect(sent).toEqual([])
  expect(document.activeElement?.textContent).toContain('Rett dette først')
  expect(field().getAttribute('aria-invalid')).toBe('true')

  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), 'Kari')
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
  submit()
  expect([kept.at(-1), sent]).toEqual(['Kari', ['Kari']])

  show({ error: refused({ refusal: { code: 'VERSION_STALE', facts: {} } }) })
  expect(document.activeElement?.textContent).toContain('Noen endret dette')
  show({ error: refused({ refusal: { code: 'VERSION_STALE', facts: {} } }), changed: 'DPS svarte ja' })
  expect(document.activeElement?.textContent).toBe('DPS svarte ja')
  expect(document.body.textContent).not.toContain('Noen endret dette')

  show({ error: refused({ fields: [{ path: 'name', code: 'too_long' }] }) })
  expect(field().getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement?.querySelector('a')?.getAttribute('href')).toBe(`#${field().id}`)
  expect(field().value).toBe('Kari')
})
