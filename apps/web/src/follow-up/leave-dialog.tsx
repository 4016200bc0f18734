import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { useTranslations } from 'use-intl'

/** Signing out takes off the phone what is not sent: asked first. */
export function LeaveDialog(props: { count: number; onLeave: () => void; onClose: () => void }) {
  const { count, onLeave, onClose } = props
  const t = useTranslations('followUp.drafts')
  const shell = useTranslations('shell')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('leaveTitle', { count })}
      closeLabel={shell('close')}
      actions={
        <>
          <Button data-color="danger" onClick={onLeave}>
            {t('leave')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t('leaveBody')}</p>
    </Dialog>
  )
}
