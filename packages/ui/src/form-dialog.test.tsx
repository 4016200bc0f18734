import { act } from 'react'
import { expect, test } from 'vitest'
import { click, find, mount } from '../test/mount.tsx'
import { FormDialog, type FormDialogProps } from './form-dialog.tsx'
import { TextField } from './form-field.tsx'
import { Notice } from './notice.tsx'

const words = { close: 'Lukk', back: 'Tilbake', summary: 'Rett dette først', sending: 'Sender' }
const still = { title: 'Ansvarlig', submit: 'Lagre', pending: false, problems: [], attempt: 0, words }

function form(change: Partial<FormDialogProps>) {
  return (
    <FormDialog {...still} onSubmit={() => {}} onClose={() => {}} {...change}>
      <TextField id="name" label="Navn" defaultValue="Kari" />
    </FormDialog>
  )
}
const send = () => act(() => find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))

test('the first field has focus, and what is typed there is never sent twice', () => {
  let sent = 0
  const onSubmit = () => {
    sent += 1
  }
  const { again } = mount(form({ onSubmit }))
  expect(document.activeElement).toBe(find('#name'))
  send()
  again(form({ onSubmit, pending: true }))
  send()
  click(find('button[type=submit]'))
  expect(sent).toBe(1)
  expect(find('button[type=submit]').getAttribute('aria-disabled')).toBe('true')
  expect(find('[role=status]').textContent).toBe('Sender')
})

test('an answer that is a no takes focus each time, what has come meanwhile does not', () => {
  const answer = <Notice title="Opptatt" />
  const { again } = mount(form({}))
  again(form({ answer }))
  expect(document.activeElement).toBe(find('#name'))
  again(form({ answer, failure: new Error('first') }))
  expect(document.activeElement?.textContent).toBe('Opptatt')
  act(() => find('#name').focus())
  again(form({ answer, failure: new Error('second') }))
  expect(document.activeElement?.textContent).toBe('Opptatt')
  expect((find('#name') as HTMLInputElement).value).toBe('Kari')
})

test('what is wrong with the fields takes focus, and Escape asks nothing', () => {
  let closed = 0
  const onClose = () => {
    closed += 1
  }
  const { again } = mount(form({ onClose }))
  again(form({ onClose, attempt: 1, problems: [{ field: 'name', text: 'Skriv et navn' }] }))
  expect(document.activeElement?.textContent).toContain('Skriv et navn')
  // What a browser makes of Escape.
  act(() => find('dialog').dispatchEvent(new Event('cancel', { cancelable: true })))
  expect(closed).toBe(1)
})
