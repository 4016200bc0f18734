import { Button } from '@samplass/ui/button'
import { Dock } from '@samplass/ui/dock'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { HitList } from '@samplass/ui/hit-list'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RouterLink } from '../shell/link.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { emptyPerson, type PersonValues, toRegister } from './form-values.ts'
import { useHitTexts } from './hit-texts.tsx'
import { PersonFields } from './person-fields.tsx'
import type { PersonHit } from './person-search.tsx'
import { takeTyped } from './typed.ts'
import { usePersonForm } from './use-person-form.ts'

/** Somebody new: those who may be the same person are shown before anything is saved. */
export function RegisterPage() {
  const t = useTranslations('person.person')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const router = useRouter()
  const navigate = useNavigate()
  const membership = useMembership()
  const problemText = useProblemText()
  const texts = useHitTexts()
  const [start] = useState(() => ({
    ...emptyPerson,
    ...takeTyped(),
    municipality: /^\d{4}$/.test(membership.slug) ? membership.slug : '',
  }))
  const { form, problems, attempt, takeFailure } = usePersonForm(start)
  const [similar, setSimilar] = useState<{ hits: PersonHit[]; key: string } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [asking, setAsking] = useState(false)
  const register = useMutation(trpc.person.register.mutationOptions())
  const org = membership.slug

  const submit = async (values: PersonValues) => {
    setFailure(null)
    const input = toRegister(values)
    const { givenName, familyName, birthYear, phone } = input
    const key = JSON.stringify([givenName, familyName, birthYear, phone])
    setAsking(true)
    try {
      if (similar?.key !== key) {
        const options = trpc.person.similarPersons.queryOptions(
          { givenName, familyName, birthYear, phone },
          { staleTime: 0 },
        )
        const { hits } = await queries.fetchQuery(options)
        setSimilar({ hits, key })
        if (hits.length > 0) return
      }
      const { personId } = await register.mutateAsync(input)
      toast.show({ text: t('registered', { name: `${givenName} ${familyName}` }) })
      await navigate({ to: '/$org/person/$personId', params: { org, personId }, replace: true })
    } catch (error) {
      if (!takeFailure(error)) setFailure(error)
    } finally {
      setAsking(false)
    }
  }
  const hits = similar?.hits ?? []
  return (
    <form onSubmit={form.handleSubmit(submit)} noValidate className="sp-stack">
      <PageHead title={t('newTitle')} />
      <ErrorSummary title={t('summary')} problems={problems} attempt={attempt} />
      {failure !== null && <Notice tone="danger" live="assertive" title={problemText(failure)} />}
      {hits.length > 0 && (
        <Panel flush heading={t('similar', { count: hits.length })}>
          <p className="sp-small sp-muted sp-search__status" role="alert">
            {t('similarBody')}
          </p>
          <HitList
            label={t('similar', { count: hits.length })}
            link={RouterLink}
            hits={hits.map((hit) => ({
              ...texts(hit, ''),
              id: hit.person.personId,
              href: `/${org}/person/${hit.person.personId}`,
            }))}
          />
        </Panel>
      )}
      <PersonFields form={form} />
      <Dock>
        <Button variant="tertiary" onClick={() => router.history.back()}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="lg" busy={asking || register.isPending}>
          {hits.length > 0 ? t('registerAnyway') : t('save')}
        </Button>
      </Dock>
    </form>
  )
}
