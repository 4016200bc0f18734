import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { Keys } from '@samplass/ui/keys'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useKeys } from './use-keys.ts'

/** The keys of the screen in a row, and all of them with words on `?`. */
export function TakeKeys({ on, beds }: { on: boolean; beds: number }) {
  const t = useTranslations('bedPool.take.keys')
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) }, on)
  const hints = [
    ...(on ? [{ keys: ['/'], does: t('search') }] : []),
    ...(on && beds > 0
      ? [{ keys: Array.from({ length: Math.min(beds, 9) }, (_, at) => String(at + 1)).slice(0, 3), does: t('pick') }]
      : []),
    { keys: ['Enter'], does: t('take') },
    ...(on ? [{ keys: ['V'], does: t('wait') }] : []),
    { keys: ['Esc'], does: t('leave') },
    ...(on ? [{ keys: ['?'], does: t('all') }] : []),
  ]
  return (
    <>
      <Keys label={t('label')} hints={hints} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        closeLabel={t('close')}
        actions={<Button onClick={() => setOpen(false)}>{t('close')}</Button>}
      >
        <dl className="sp-dl">
          {hints.map((hint) => (
            <div key={hint.does} className="sp-row">
              <dt>
                {hint.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{hint.does}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  )
}
