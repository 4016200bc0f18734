import { type ClosureReason, closureReasons } from '@samplass/domain/housing/kinds'
import { Button } from '@samplass/ui/button'
import { SelectField, TextAreaField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { useStockAct } from './use-stock-act.ts'
import type { DwellingPage } from './words.ts'

type Closure = DwellingPage['closures'][number]

/** When nobody is to live there, and why. */
export function ClosuresPanel({ page }: { page: DwellingPage }) {
  const t = useTranslations('housing.closure')
  const words = useTranslations('housing.words')
  const dates = useDates()
  const [open, setOpen] = useState<Closure | 'new' | null>(null)
  const mayChange = page.mayManage && page.dwelling.archivedOn === null
  return (
    <Panel
      heading={t('title')}
      aside={
        mayChange && (
          <Button size="sm" variant="secondary" onClick={() => setOpen('new')}>
            {t('close')}
          </Button>
        )
      }
    >
      {page.closures.length === 0 ? (
        <p className="sp-muted">{t('none')}</p>
      ) : (
        <ul className="sp-stack sp-stack--close">
          {page.closures.map((closure) => (
            <li key={closure.id}>
              <b>{words(`closures.${closure.reason}`)}</b>{' '}
              {closure.untilOn
                ? t('fromTo', { from: dates.withYear(closure.fromOn), until: dates.withYear(closure.untilOn) })
                : t('from', { from: dates.withYear(closure.fromOn) })}
              {closure.words && <p className="sp-small sp-muted">{closure.words}</p>}
              {mayChange && (
                <Button size="sm" variant="tertiary" onClick={() => setOpen(closure)}>
                  {t('change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && <ClosureDialog page={page} closure={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function ClosureDialog(props: { page: DwellingPage; closure: Closure | null; onClose: () => void }) {
  const { page, closure, onClose } = props
  const t = useTranslations('housing.closure')
  const words = useTranslations('housing.words')
  const trpc = useTRPC()
  const close = useMutation(trpc.housing.closeDwelling.mutationOptions(useStockAct(t('done'), onClose)))
  const change = useMutation(trpc.housing.changeClosure.mutationOptions(useStockAct(t('changed'), onClose)))
  const form = useDialogForm({
    start: {
      fromOn: (closure?.fromOn ?? page.today) as string,
      untilOn: (closure?.untilOn ?? '') as string,
      reason: (closure?.reason ?? '') as ClosureReason,
      words: closure?.words ?? '',
    },
    check: ({ fromOn, untilOn, reason }) => ({
      reason: !reason && t('needReason'),
      untilOn: untilOn !== '' && untilOn <= fromOn && t('needLater'),
    }),
    calls: [close, change],
    send: ({ untilOn, ...typed }) => {
      const given = { ...typed, untilOn: untilOn || null }
      if (closure) change.mutate({ closureId: closure.id, version: closure.version, ...given })
      else close.mutate({ dwellingId: page.dwelling.id, ...given })
    },
  })
  return (
    <FormDialog
      form={form}
      title={t(closure ? 'changeTitle' : 'closeTitle')}
      note={page.state === 'let' ? t('isLet') : undefined}
      submit={t(closure ? 'save' : 'close')}
      onClose={onClose}
    >
      <SelectField
        {...form.text('reason')}
        label={t('why')}
        placeholder={t('choose')}
        options={closureReasons.map((value) => ({ value, label: words(`closures.${value}`) }))}
      />
      <DayField {...form.value('fromOn')} label={t('fromOn')} />
      <DayField {...form.value('untilOn')} label={t('untilOn')} optional={t('optional')} />
      <TextAreaField {...form.text('words')} label={t('words')} optional={t('optional')} rows={2} maxLength={500} />
    </FormDialog>
  )
}
