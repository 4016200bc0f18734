import { Button } from '@samplass/ui/button'
import { CopyButton } from '@samplass/ui/copy-button'
import { Dialog } from '@samplass/ui/dialog'
import { useTranslations } from 'use-intl'

type OneTime = { name: string; password: string; invited: boolean; onClose: () => void }

/** Shown once: when it closes, only whoever wrote it down has it. */
export function OneTimeDialog({ name, password, invited, onClose }: OneTime) {
  const t = useTranslations('access.members')
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('close')}
      title={t('oneTimeTitle', { name })}
      actions={<Button onClick={onClose}>{t('done')}</Button>}
    >
      <div className="sp-stack">
        <p className="sp-code">
          <code>{password}</code>
          <CopyButton label={t('copy')} done={t('copied')} failed={t('copyFailed')} value={password} />
        </p>
        <p>{t(invited ? 'invitedBody' : 'oneTimeBody')}</p>
      </div>
    </Dialog>
  )
}
