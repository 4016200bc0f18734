import type { Competence, ConsentGiver, ConsentWay, ProcessingBasis } from '@samplass/domain/consent/given'
import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { serverNow } from '../shell/session.ts'

/** How a yes was given, as it is being typed. Nothing of it is chosen beforehand. */
export function useHowGiven() {
  const t = useTranslations('person.consent')
  const today = localDateOf(serverNow())
  const [typed, setTyped] = useState({
    how: null as ConsentWay | null,
    keptAt: '',
    witness: '',
    competence: null as Competence | null,
    competenceWords: '',
    assessedBy: '',
    assessedOn: today as string,
    giver: null as ConsentGiver | null,
    giverName: '',
    giverGround: '',
    ownView: '',
    basis: 'care_task' as ProcessingBasis,
  })
  const { how, competence, giver } = typed
  const another = giver !== null && giver !== 'person'
  const missing = (field: string, text: string, holds: boolean) => (holds ? [] : [{ field, text }])
  const problems = [
    ...missing('consent-how', t('howMissing'), how !== null),
    ...missing('consent-kept', t('said.keptAtMissing'), how !== 'written' || typed.keptAt.trim() !== ''),
    ...missing('consent-competence', t('said.competenceMissing'), competence !== null),
    ...missing(
      'consent-competence-words',
      t('said.competenceWordsMissing'),
      competence !== 'doubtful' || typed.competenceWords.trim() !== '',
    ),
    ...missing('consent-assessed-on', t('said.assessedOnWrong'), !!typed.assessedOn && typed.assessedOn <= today),
    ...missing('consent-giver', t('said.giverMissing'), giver !== null),
    ...missing('consent-giver', t('said.giverNot'), giver !== 'person' || competence !== 'no'),
    ...missing('consent-giver-name', t('said.giverNameMissing'), !another || typed.giverName.trim() !== ''),
    ...missing('consent-giver-ground', t('said.giverGroundMissing'), !another || typed.giverGround.trim() !== ''),
    ...missing('consent-own-view', t('said.ownViewMissing'), !another || typed.ownView.trim() !== ''),
  ]
  const said = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    typed,
    set: (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change })),
    problems,
    /** As the API takes it; null while something is missing. */
    given:
      how === null || competence === null || giver === null || problems.length > 0
        ? null
        : {
            givenHow: how,
            keptAt: how === 'written' ? said(typed.keptAt) : null,
            witness: how === 'oral' ? said(typed.witness) : null,
            competence,
            competenceWords: competence === 'yes' ? '' : typed.competenceWords.trim(),
            assessedBy: said(typed.assessedBy),
            assessedOn: asLocalDate(typed.assessedOn),
            givenBy: giver,
            givenByName: another ? said(typed.giverName) : null,
            givenByGround: another ? said(typed.giverGround) : null,
            ownView: another ? typed.ownView.trim() : '',
            processingBasis: typed.basis,
          },
  }
}
export type HowGiven = ReturnType<typeof useHowGiven>
