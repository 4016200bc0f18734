import type { ThreadAction } from '@samplass/domain/planned-admission/thread'
import { Button } from '@samplass/ui/button'
import { Dock } from '@samplass/ui/dock'
import { useTranslations } from 'use-intl'
import type { Admission } from './words.ts'

// What moves the thread on, the strongest last.
const dockActs = [
  'request_info',
  'decline',
  'propose',
  'answer_info',
  'accept',
  'confirm_bed',
  'admit',
  'plan_discharge',
  'discharge',
  'close',
] as const

/** What the reader's side may do now, and what a yes binds. */
export function ActDock({ admission, onAct }: { admission: Admission; onAct: (act: ThreadAction) => void }) {
  const t = useTranslations('admissions')
  const open = dockActs.filter((act) => admission.may[act] === null)
  if (open.length === 0) return null
  const strongest = open.at(-1)
  const answering = admission.may.accept === null
  return (
    <Dock
      title={answering ? t('binds', { round: admission.rounds }) : undefined}
      note={answering ? t('bindsNote') : undefined}
    >
      {open.map((act) => (
        <Button
          key={act}
          variant={act === strongest ? 'primary' : open.indexOf(act) === open.length - 2 ? 'secondary' : 'tertiary'}
          onClick={() => onAct(act)}
        >
          {t(`acts.${act}`, { round: admission.rounds, first: admission.rounds === 0 ? 'yes' : 'no' })}
        </Button>
      ))}
    </Dock>
  )
}
