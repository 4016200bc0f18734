import { createFileRoute, useNavigate, useRouteContext } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { signIn } from '../shell/session.ts'

export const Route = createFileRoute('/logg-inn')({
  validateSearch: z.object({ til: z.optional(z.string()) }),
  component: SignIn,
})

function SignIn() {
  const { sessionQueries } = useRouteContext({ from: '/logg-inn' })
  const navigate = useNavigate()
  const [message, setMessage] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const answer = await signIn(sessionQueries, String(form.get('email')), String(form.get('password')))
    if (answer.signedIn) await navigate({ to: '/' })
    else setMessage(answer.message)
  }
  return (
    <form onSubmit={submit}>
      <label>
        E-post <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        Passord <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit">Logg inn</button>
      <p role="alert">{message}</p>
    </form>
  )
}
