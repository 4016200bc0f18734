import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary, type FieldProblem } from '@samplass/ui/error-summary'
import { SelectField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { RuleList } from '@samplass/ui/rule-list'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'
import { CallOnCall } from './on-call.tsx'
import { useRuleWords } from './rule-words.ts'
import type { Place } from './words.ts'

export type Exception = { bedId: string; override: { approvedBy: string; reason: string } }
type Given = {
  place: Place
  asOf: Date | string
  busy: boolean
  /** The server's answer to the last try, in words. */
  refused: string | null
  onConfirm: (exception: Exception) => void
  onClose: () => void
}

/** A rule of judgement set aside: which, for which bed, by whom, and why. */
export function OverrideDialog({ place, asOf, busy, refused, onConfirm, onClose }: Given) {
  const t = useTranslations('bedPool.take.exception')
  const trpc = useTRPC()
  const { toRule } = useRuleWords(asOf)
  const approvers = useQuery(trpc.bedPool.listApprovers.queryOptions())
  const [bedId, setBedId] = useState(place.freeBeds[0]?.bedId ?? '')
  const [approvedBy, setApprovedBy] = useState('')
  const [reason, setReason] = useState('')
  const [tries, setTries] = useState(0)
  const reaches = (houseIds: readonly string[] | null) => !place.own || (houseIds?.includes(place.houseId) ?? true)
  const able = (approvers.data ?? []).filter(({ mayOverride, houseIds }) => mayOverride && reaches(houseIds))
  const wrong: FieldProblem[] = [
    ...(approvedBy ? [] : [{ field: 'approvedBy', text: t('byMissing') }]),
    ...(reason.trim() ? [] : [{ field: 'overrideReason', text: t('reasonMissing') }]),
  ]
  const shown = tries > 0 ? wrong : []
  const error = (field: string) => shown.find((one) => one.field === field)?.text
  const confirm = () => {
    setTries(tries + 1)
    if (wrong.length === 0) onConfirm({ bedId, override: { approvedBy, reason: reason.trim() } })
  }
  const set = place.rules.filter(({ code }) => code !== null)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { house: place.houseName })}
      closeLabel={t('back')}
      actions={
        <>
          <Button busy={busy} onClick={confirm}>
            {t('confirm')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <div className="sp-stack">
        <ErrorSummary title={t('problems', { count: shown.length })} problems={shown} attempt={tries} />
        {refused && (
          <Notice tone="danger" live="assertive">
            {refused}
          </Notice>
        )}
        <p>{t('intro')}</p>
        <RuleList rules={set.map((rule) => toRule(rule, place))} />
        <SelectField
          label={t('bed')}
          value={bedId}
          options={place.freeBeds.map((bed) => ({ value: bed.bedId, label: bed.bedName }))}
          onChange={(event) => setBedId(event.target.value)}
        />
        {approvers.isSuccess && able.length === 0 ? (
          <Notice tone="warning">
            <p>{t('nobody')}</p>
            <CallOnCall />
          </Notice>
        ) : (
          <SelectField
            id="approvedBy"
            label={t('by')}
            placeholder={t('choose')}
            value={approvedBy}
            error={error('approvedBy')}
            options={able.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            onChange={(event) => setApprovedBy(event.target.value)}
          />
        )}
        <TextAreaField
          id="overrideReason"
          label={t('reason')}
          rows={2}
          maxLength={500}
          value={reason}
          error={error('overrideReason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
