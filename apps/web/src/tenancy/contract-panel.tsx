import type { TenancyAction } from '@samplass/domain/tenancy/tenancy'
import { Button } from '@samplass/ui/button'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Open, PlainAct } from './dialogs/act-dialog.tsx'
import { AwayNote, NoticeNote } from './notes.tsx'
import { stateLook, type Tenancy, useAddress } from './words.ts'

/** The acts in the order of a tenancy's life, each with the step of the machine that it is. */
const steps: readonly (readonly [Exclude<PlainAct, 'call'>, TenancyAction])[] = [
  ['moveIn', 'move_in'],
  ['protest', 'protest'],
  ['withdraw', 'withdraw_notice'],
  ['back', 'return'],
  ['risk', 'raise_risk'],
  ['absence', 'leave_for_a_time'],
  ['notice', 'give_notice'],
  ['prolong', 'prolong'],
  ['end', 'end'],
]

export function ContractPanel({ tenancy, onAct }: { tenancy: Tenancy; onAct: ((open: Open) => void) | null }) {
  const t = useTranslations('tenancy')
  const dates = useDates()
  const address = useAddress()
  const { standing, away, state, can, untilOn, guarantees, landlord, assurance, home } = tenancy
  const lines: [string, string][] = [
    [
      t('page.contract'),
      t(untilOn === null ? 'page.open' : 'page.fixed', {
        kind: t(`contracts.${tenancy.contractKind}`),
        from: dates.withYear(tenancy.fromOn),
        until: untilOn === null ? '' : dates.withYear(untilOn),
      }),
    ],
    [t('page.rent'), t('page.rentLine', { kr: tenancy.rentKr, energy: home?.rentIncludesEnergy ? 'yes' : 'no' })],
    [
      t('page.allowance'),
      tenancy.allowanceKr === null ? t('page.notKnown') : t('page.krLine', { kr: tenancy.allowanceKr }),
    ],
    [t('page.payer'), t(`payers.${tenancy.rentPayer}`)],
    [
      t('page.security'),
      tenancy.depositKr ? t('page.deposit', { kr: tenancy.depositKr }) : t(`securities.${tenancy.security}`),
    ],
    ...guarantees.map((one): [string, string] => [
      t(`page.guaranteeKinds.${one.kind}`),
      [
        t('page.guarantee', {
          kind: t(`page.guaranteeKinds.${one.kind}`),
          kr: one.amountKr,
          months: String(one.months),
          until: dates.withYear(one.expiresOn),
        }),
        one.claimBy && t('page.claimBy', { date: dates.withYear(one.claimBy) }),
        t('page.claims', { count: one.claims.length }),
      ]
        .filter(Boolean)
        .join(', '),
    ]),
    [
      t('page.keys'),
      tenancy.keysGiven === null || tenancy.movedInOn === null
        ? t('page.keysNone')
        : t('page.keysLine', { count: String(tenancy.keysGiven), date: dates.withYear(tenancy.movedInOn) }),
    ],
    ...(tenancy.meterReading ? [[t('page.meter'), tenancy.meterReading] as [string, string]] : []),
    [
      t('page.landlord'),
      landlord === null
        ? t('page.notKnown')
        : assurance
          ? t('page.answers', { name: landlord.name, hours: assurance.answerWithinHours })
          : landlord.name,
    ],
    ...(tenancy.crisisClause ? [[t('page.crisis'), tenancy.crisisClause] as [string, string]] : []),
  ]
  // What cannot be done now stands there all the same, with why: nobody looks for a button that has moved.
  const reasons: Partial<Record<(typeof steps)[number][0], string | false>> = {
    moveIn: tenancy.movedInOn !== null && t('acts.why.moveIn'),
    protest: !standing && t('acts.why.noNotice'),
    withdraw: !standing && t('acts.why.noNotice'),
    notice: standing !== null && t('acts.why.notice'),
    prolong: standing !== null && t('acts.why.notice'),
    back: away === null && t('acts.why.back'),
    absence: away !== null && t('acts.why.absence'),
  }
  const acts = steps.map(([act, action]) => {
    const open = can.includes(action) && (act !== 'back' || away !== null) && (act !== 'absence' || away === null)
    return { act, whyNot: onAct === null ? t('acts.notYours') : open ? null : reasons[act] || t('acts.whyNot') }
  })
  const [open, closed] = [acts.filter(({ whyNot }) => whyNot === null), acts.filter(({ whyNot }) => whyNot !== null)]
  return (
    <Panel heading={address(home)} aside={<StatusTag {...stateLook[state]}>{t(`states.${state}`)}</StatusTag>}>
      <dl className="sp-dl">
        {lines.map(([term, said]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <div className="sp-stack sp-after">
        {standing && tenancy.endedOn === null && <NoticeNote notice={standing} on={tenancy.on} />}
        {away && tenancy.endedOn === null && <AwayNote away={away} onAct={onAct} />}
      </div>
      {tenancy.endedOn === null && (
        <div className="sp-actions sp-after">
          {open.map(({ act }, index) => (
            <Button
              key={act}
              variant={index === 0 ? 'primary' : index === 1 ? 'secondary' : 'tertiary'}
              onClick={() => onAct?.({ act })}
            >
              {t(`acts.${act}`)}
            </Button>
          ))}
          {(['rent', 'guarantee'] as const).map((act) => (
            <Button
              key={act}
              variant="tertiary"
              whyNot={onAct === null ? t('acts.notYours') : null}
              onClick={() => onAct?.({ act })}
            >
              {t(`acts.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {tenancy.endedOn === null && closed.length > 0 && (
        <details className="sp-details sp-after">
          <summary className="sp-small">{t('acts.closed', { count: closed.length })}</summary>
          <div className="sp-actions">
            {closed.map(({ act, whyNot }) => (
              <Button key={act} size="sm" variant="tertiary" whyNot={whyNot}>
                {t(`acts.${act}`)}
              </Button>
            ))}
          </div>
        </details>
      )}
      {onAct &&
        guarantees.map((guarantee) => (
          <div key={guarantee.guaranteeId} className="sp-actions">
            <Button size="sm" variant="tertiary" onClick={() => onAct({ act: 'claim', guarantee })}>
              {t('acts.claim')}
            </Button>
            {guarantee.claims
              .filter(({ settledOn }) => settledOn === null)
              .map((claim) => (
                <Button
                  key={claim.claimId}
                  size="sm"
                  variant="tertiary"
                  onClick={() => onAct({ act: 'settle', claim })}
                >
                  {t('acts.settle')}
                </Button>
              ))}
          </div>
        ))}
    </Panel>
  )
}
