import { Button } from '@samplass/ui/button'
import { CopyButton } from '@samplass/ui/copy-button'
import { Dialog } from '@samplass/ui/dialog'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { secretToken } from './secret-token.ts'

/** The secret address that a calendar follows: made here, shown once, taken back at will. */
export function CalendarPanel({ feed }: { feed: Outputs['notice']['getWishes']['feed'] }) {
  const t = useTranslations('notices.calendar')
  const dates = useDates()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const words = useProblemText()
  const [address, setAddress] = useState<string | null>(null)
  const [taking, setTaking] = useState(false)
  const onSettled = () => queries.invalidateQueries({ queryKey: trpc.notice.getWishes.queryKey() })
  const make = useMutation(
    trpc.notice.makeFeed.mutationOptions({
      onSettled,
      onSuccess: (_, { token }) => setAddress(`${window.location.origin}/api/calendar/${token}.ics`),
    }),
  )
  const revoke = useMutation(
    trpc.notice.revokeFeed.mutationOptions({
      onSettled,
      onSuccess: () => {
        setTaking(false)
        toast.show({ text: t('revoked') })
      },
    }),
  )
  const now = serverNow()
  const error = make.error ?? revoke.error
  return (
    <Panel heading={t('title')}>
      <div className="sp-stack">
        {error && <Notice tone="danger" live="assertive" title={words(error)} />}
        <p className="sp-muted">{t('body')}</p>
        <p>
          {feed
            ? t(feed.readAt ? 'read' : 'unread', {
                made: dates.moment(feed.madeAt, now),
                read: feed.readAt ? dates.moment(feed.readAt, now) : '',
              })
            : t('none')}
        </p>
        <div className="sp-actions">
          <Button variant="secondary" busy={make.isPending} onClick={() => make.mutate({ token: secretToken() })}>
            {t(feed ? 'again' : 'make')}
          </Button>
          <Button variant="tertiary" whyNot={feed ? null : t('nothingToRevoke')} onClick={() => setTaking(true)}>
            {t('revoke')}
          </Button>
        </div>
      </div>
      <Dialog
        open={address !== null}
        onClose={() => setAddress(null)}
        closeLabel={t('close')}
        title={t('onceTitle')}
        actions={<Button onClick={() => setAddress(null)}>{t('done')}</Button>}
      >
        <div className="sp-stack">
          <p className="sp-code">
            <code>{address}</code>
            <CopyButton label={t('copy')} done={t('copied')} failed={t('copyFailed')} value={address ?? ''} />
          </p>
          <p>{t('onceBody')}</p>
        </div>
      </Dialog>
      <Dialog
        open={taking}
        onClose={() => setTaking(false)}
        closeLabel={t('close')}
        title={t('revokeTitle')}
        actions={
          <>
            <Button busy={revoke.isPending} onClick={() => revoke.mutate()}>
              {t('revoke')}
            </Button>
            <Button variant="secondary" onClick={() => setTaking(false)}>
              {t('keep')}
            </Button>
          </>
        }
      >
        <p>{t('revokeBody')}</p>
      </Dialog>
    </Panel>
  )
}
