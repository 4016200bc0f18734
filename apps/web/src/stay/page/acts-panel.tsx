import { permissionsOf } from '@samplass/domain/access/roles'
import type { RefusalCode } from '@samplass/domain/refusal'
import { stayActions } from '@samplass/domain/stay/machine'
import { Button } from '@samplass/ui/button'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { Acts } from '@samplass/ui/side-panel'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../../shell/refusals.ts'
import { useMembership } from '../../shell/trpc.ts'
import { type Act, isOver, nextAct, type Stay } from './stay.ts'

const iconOf: Record<Act, icons.Icon> = {
  arrive: icons.Enter,
  record_intake: icons.Write,
  start_home_trial: icons.HouseHeart,
  end_home_trial: icons.Enter,
  extend: icons.Extend,
  move_bed: icons.Bed,
  end: icons.Door,
  mark_no_show: icons.Person,
  cancel: icons.Undo,
  write_journal: icons.Write,
  disclose: icons.Handshake,
  link: icons.PersonAdd,
}

/** Every act with the reason it is not open: open ones first, the next one on top. */
export function ActsPanel({ stay, onAct }: { stay: Stay; onAct: (act: Act) => void }) {
  const t = useTranslations('stayPage.acts')
  const notices = useTranslations('stayPage.notices')
  const refusal = useRefusal()
  const can = permissionsOf(useMembership().roles)
  const acts = actsOf(stay, can.has('stay.run'))
  const next = nextAct(stay)
  const open = acts.filter(([, whyNot]) => whyNot === null).sort(([a], [b]) => Number(b === next) - Number(a === next))
  const blocked = acts.filter(([, whyNot]) => whyNot !== null)
  return (
    <Panel heading={t('title')} className="sp-side">
      <div className="sp-stack" id="acts">
        {acts.length === 0 && <p className="sp-small sp-muted">{notices('readOnly')}</p>}
        {open.length > 0 && (
          <Acts label={t('title')}>
            {open.map(([act]) => (
              <ActButton key={act} act={act} onAct={onAct} />
            ))}
          </Acts>
        )}
        {blocked.length > 0 && (
          <>
            <p className="sp-small sp-muted">{t('notNow')}</p>
            <Acts label={t('notNow')}>
              {blocked.map(([act, whyNot]) => (
                <ActButton key={act} act={act} whyNot={whyNot && refusal(whyNot)} onAct={onAct} />
              ))}
            </Acts>
          </>
        )}
      </div>
    </Panel>
  )
}

type ActButtonProps = { act: Act; whyNot?: string | null; onAct: (act: Act) => void }

function ActButton({ act, whyNot, onAct }: ActButtonProps) {
  const t = useTranslations('stayPage.acts.names')
  const Glyph = iconOf[act]
  return (
    <Button variant="secondary" whyNot={whyNot} onClick={() => onAct(act)}>
      <Glyph />
      {t(act)}
    </Button>
  )
}

/** What concerns this reader's side of the stay: the house runs it, whoever claimed elsewhere gives back and tells more. */
function actsOf(stay: Stay, runsHouse: boolean): [Act, RefusalCode | null][] {
  const shown = stayActions.filter((action) => {
    if (isOver(stay)) return action === 'write_journal' && stay.actions[action] === null
    if (action === 'disclose') return stay.forOwner && !stay.forHouse
    if (action === 'cancel') return true
    return stay.forHouse && stay.actions[action] !== 'NOT_PERMITTED'
  })
  const acts: [Act, RefusalCode | null][] = shown.map((action) => [action, stay.actions[action]])
  const nobodysYet = stay.guest.kind === 'unknown' || (stay.guest.kind === 'full' && stay.guest.personId === null)
  if (stay.forHouse && !stay.forOwner && runsHouse && !isOver(stay) && nobodysYet) acts.push(['link', null])
  return acts
}
