import { Button } from '@samplass/ui/button'
import { CopyButton } from '@samplass/ui/copy-button'
import { Dialog } from '@samplass/ui/dialog'
import { Print } from '@samplass/ui/icon'
import { QrCode } from '@samplass/ui/qr-code'
import { useTranslations } from 'use-intl'
import { useMembership } from '../../../shell/trpc.ts'

/** The link to the evaluation, once: nothing on the server can show it again. */
export function LinkGiven({ token, onClose }: { token: string; onClose: () => void }) {
  const t = useTranslations('stayPage.acts')
  const org = useMembership().slug
  const link = `${window.location.origin}/svar/${org}/${token}`
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('end.evaluationTitle')}
      note={t('end.evaluationBody')}
      closeLabel={t('close')}
      actions={
        <>
          <Button onClick={onClose}>{t('end.finish')}</Button>
          <Button variant="secondary" onClick={() => window.print()}>
            <Print />
            {t('end.print')}
          </Button>
          <a href={link} target="_blank" rel="noreferrer">
            {t('end.open')}
          </a>
        </>
      }
    >
      <QrCode text={link} label={t('end.code')} />
      <p className="sp-small sp-muted">{t('end.evaluationLink')}</p>
      <p className="sp-row">
        <output className="sp-code">{link}</output>
        <CopyButton label={t('end.copy')} done={t('end.copied')} failed={t('end.copyFailed')} value={link} />
      </p>
    </Dialog>
  )
}
