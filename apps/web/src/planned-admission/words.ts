import type { State } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'

export type AdmissionRow = Outputs['plannedAdmission']['list'][number]
export type Admission = Outputs['plannedAdmission']['get']
export type Version = Admission['proposals'][number]
export type AdmissionState = AdmissionRow['state']

/** How a state looks: the tags of the product, each with its own icon and shape. */
export const stateLook: Record<AdmissionState, State> = {
  draft: 'klar',
  proposed: 'holdt',
  info_requested: 'holdt',
  accepted: 'holdt',
  agreed: 'ok',
  bed_confirmed: 'forventet',
  admitted: 'inne',
  discharge_planned: 'inne',
  discharged: 'hjemme',
  closed: 'slutt',
  declined: 'slutt',
  expired: 'over',
  withdrawn: 'slutt',
  converted_to_acute: 'over',
}

/** A name where the reader's own records have one; else the reference that both sides use. */
export function useWho() {
  const t = useTranslations('admissions')
  return (whose: AdmissionRow['whose']): string =>
    whose.kind === 'full'
      ? whose.name
      : whose.kind === 'restricted'
        ? t('restricted')
        : t('reference', { reference: whose.reference ?? '' })
}

/** One event of a thread in words: "DPS Fjordbyen bekreftet plassen". */
export function useEventWords() {
  const t = useTranslations('admissions.events')
  return ({ kind, by, facts }: Admission['events'][number]): string =>
    t(kind as 'proposed', {
      by,
      answer: String((facts as { answer?: string }).answer ?? 'none'),
      home: String((facts as { hasHome?: string }).hasHome ?? 'none'),
      task: String((facts as { task?: string }).task ?? 'none'),
    })
}
