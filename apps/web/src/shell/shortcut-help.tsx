import { Dialog } from '@samplass/ui/dialog'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { more, placesFor } from './places.ts'
import { type Shortcut, useShownShortcuts } from './shortcuts.ts'
import { useAccount, useMembership } from './trpc.ts'

/** Every key that works here and now, in words. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('shell')
  const { roles } = useMembership()
  const { singleKeyShortcuts } = useAccount()
  const here = useShownShortcuts()
  const everywhere: Shortcut[] = [
    { keys: 'Ctrl K', does: t('shortcuts.find') },
    { keys: 'Esc', does: t('shortcuts.close') },
    ...(singleKeyShortcuts
      ? [
          { keys: '?', does: t('shortcuts.help') },
          ...placesFor(roles).map(({ id, key }) => ({
            keys: `g ${key}`,
            does: t('shortcuts.go', { place: t(`places.${id}`) }),
          })),
          { keys: `g ${more.key}`, does: t('shortcuts.go', { place: t('places.more') }) },
        ]
      : []),
  ]
  return (
    <Dialog open={open} onClose={onClose} title={t('help')} closeLabel={t('close')}>
      <div className="sp-stack">
        {singleKeyShortcuts && here.length > 0 && <KeyTable caption={t('shortcuts.here')} shortcuts={here} />}
        <KeyTable caption={t('shortcuts.everywhere')} shortcuts={everywhere} />
        {!singleKeyShortcuts && <p className="sp-small sp-muted">{t('shortcuts.off')}</p>}
      </div>
    </Dialog>
  )
}

function KeyTable({ caption, shortcuts }: { caption: string; shortcuts: readonly Shortcut[] }) {
  const t = useTranslations('shell.shortcuts')
  return (
    <section className="sp-stack sp-stack--close" aria-label={caption}>
      <h3>{caption}</h3>
      <dl className="sp-dl">
        {shortcuts.map(({ keys, does }) => (
          <Fragment key={keys}>
            <dt>
              {keys.split(' ').map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && (keys.startsWith('Ctrl') ? ' ' : ` ${t('next')} `)}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
