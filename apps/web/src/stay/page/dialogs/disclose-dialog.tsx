import { line } from '@samplass/domain/fields'
import {
  type DisclosureBasis,
  type DisclosureCategory,
  disclosureBases,
  disclosureCategories,
} from '@samplass/domain/stay/schema'
import { CheckGroup, RadioField, TextField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { capital, useDates } from '../../../shell/dates.ts'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useProblemText } from '../../../shell/refusals.ts'
import { serverNow } from '../../../shell/session.ts'
import { useMembership, useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed } from '../act-dialog.tsx'
import type { DialogProps } from './act-of.tsx'

const schema = z.object({
  categories: z.array(z.enum(disclosureCategories)).check(z.minLength(1)),
  basis: z.enum(disclosureBases),
  basisNote: line(300),
})

/** The home municipality tells the house more: what, on which basis, and why. */
export function DiscloseDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const words = useTranslations('stayPage.disclosures.categories')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const problem = useProblemText()
  const dates = useDates()
  const org = useMembership().slug
  const house = stay.house.name
  const acted = useActed(stay, onClose)
  const takeBack = useMutation(
    trpc.stay.endDisclosure.mutationOptions({
      onSuccess: () => acted.done(t('disclose.undone', { house })),
      onError: (error) => toast.show({ text: problem(error), tone: 'warning' }),
    }),
  )
  const undo = async (categories: readonly DisclosureCategory[]) => {
    const now = await queries.fetchQuery({ ...trpc.stay.get.queryOptions({ stayId: stay.stayId }), staleTime: 0 })
    for (const { id, category, endedAt } of now.disclosures) {
      if (endedAt === null && categories.includes(category)) takeBack.mutate({ disclosureId: id })
    }
  }
  const disclose = useMutation(
    trpc.stay.discloseToHouse.mutationOptions({
      onError: acted.onError,
      onSuccess: ({ categories }) =>
        acted.done(t('disclose.done', { house }), { label: t('disclose.undo'), onUndo: () => void undo(categories) }),
    }),
  )
  const form = useDialogForm({
    start: { categories: [] as DisclosureCategory[], basis: '' as DisclosureBasis, basisNote: '' },
    check: (typed) =>
      against(schema, typed, { categories: t('fix.what'), basis: t('fix.basis'), basisNote: t('fix.ground') }),
    calls: [disclose],
    send: ({ categories, ...on }) =>
      disclose.mutate({ stayId: stay.stayId, disclosures: categories.map((category) => ({ category, ...on })) }),
  })
  const told = (category: DisclosureCategory) =>
    stay.disclosures.findLast((one) => one.category === category && one.endedAt === null)
  const personId = stay.guest.kind === 'full' ? stay.guest.personId : null
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('disclose.title', { house })}
      note={t('disclose.note')}
      submit={t('disclose.submit', { house })}
      wayOn={({ code }) =>
        code === 'DISCLOSURE_BASIS_MISSING' ? (
          <p className="sp-small">
            {t('disclose.noConsent')}.{' '}
            {personId && (
              <Link to="/$org/person/$personId" params={{ org, personId }}>
                {t('disclose.openPerson')}
              </Link>
            )}
          </p>
        ) : null
      }
    >
      <CheckGroup
        {...form.value('categories')}
        label={t('disclose.what')}
        options={disclosureCategories.map((category) => {
          const before = told(category)
          return {
            value: category,
            label: capital(words(category)),
            description: before && t('disclose.told', { when: dates.moment(before.madeAt, serverNow()) }),
          }
        })}
      />
      <RadioField
        {...form.value('basis')}
        label={t('disclose.basis')}
        options={disclosureBases.map((one) => ({
          value: one,
          label: t(`disclose.bases.${one}`),
          description: one === 'consent' ? t('disclose.consentHint') : undefined,
        }))}
      />
      <TextField {...form.text('basisNote')} label={t('disclose.basisNote')} autoComplete="off" />
    </ActDialog>
  )
}
