import { skillWays, type TenancySkill, tenancySkills } from '@samplass/domain/placement/kinds'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { usePlacementAct } from './use-placement-act.ts'
import type { Placement, PlacementGiven } from './words.ts'

type Said = Placement['skills'][number] | undefined

/** What the person manages in a home, wants to learn or train, or has help with. Never a condition for a home. */
export function SkillsPanel({ personId, page }: PlacementGiven & { page: Placement }) {
  const t = useTranslations('placement.living.skills')
  const [open, setOpen] = useState<TenancySkill | null>(null)
  const saidOf = (skill: TenancySkill): Said => page.skills.find((one) => one.skill === skill)
  return (
    <Panel heading={t('title')} flush>
      <p className="sp-panel__body sp-small sp-muted">{t('note')}</p>
      <EntryList
        label={t('title')}
        entries={tenancySkills.map((skill) => {
          const said = saidOf(skill)
          return {
            id: skill,
            title: t(`kinds.${skill}`),
            text: said ? [t(`ways.${said.way}`), said.words].filter(Boolean).join('. ') : t('unsaid'),
            act: (
              <Button size="sm" variant="tertiary" onClick={() => setOpen(skill)}>
                {t('change')}
                <span className="sp-sr">, {t(`kinds.${skill}`)}</span>
              </Button>
            ),
          }
        })}
      />
      {open && <SkillDialog personId={personId} skill={open} said={saidOf(open)} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function SkillDialog(props: { personId: string; skill: TenancySkill; said: Said; onClose: () => void }) {
  const { personId, skill, said, onClose } = props
  const t = useTranslations('placement.living.skills')
  const optional = useTranslations('placement.forms')('optional')
  const trpc = useTRPC()
  const record = useMutation(trpc.placement.recordSkill.mutationOptions(usePlacementAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { way: (said?.way ?? '') as (typeof skillWays)[number], words: said?.words ?? '' },
    check: ({ way }) => ({ way: !skillWays.includes(way) && t('wayMissing') }),
    calls: [record],
    send: ({ way, words }) => record.mutate({ personId, skill, way, words: words.trim() }),
  })
  return (
    <FormDialog
      form={form}
      title={t('formTitle', { skill: t(`kinds.${skill}`) })}
      note={t('note')}
      submit={t('submit')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('way')}
        label={t('way')}
        options={skillWays.map((value) => ({ value, label: t(`ways.${value}`) }))}
      />
      <TextAreaField {...form.text('words')} label={t('words')} optional={optional} maxLength={500} />
    </FormDialog>
  )
}
