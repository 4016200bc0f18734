import { type FieldFrame, FormField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'

type PasswordFieldProps = FieldFrame & Omit<ComponentProps<'input'>, keyof FieldFrame | 'type'>

/** Says when Caps Lock is on, and shows what was written to whoever asks. */
export function PasswordField({
  label,
  hideLabel,
  optional,
  description,
  error,
  id,
  onKeyUp,
  ...input
}: PasswordFieldProps) {
  const t = useTranslations('access.signIn')
  const [caps, setCaps] = useState(false)
  const [shown, setShown] = useState(false)
  const watch = (event: KeyboardEvent<HTMLInputElement>) => setCaps(event.getModifierState('CapsLock'))
  return (
    <div>
      <FormField frame={{ label, hideLabel, optional, description, error, id }}>
        {(wired) => (
          <div className="sp-secret">
            <input
              {...input}
              {...wired}
              className="ds-input"
              type={shown ? 'text' : 'password'}
              autoCapitalize="none"
              spellCheck={false}
              onKeyUp={(event) => {
                watch(event)
                onKeyUp?.(event)
              }}
              onBlurCapture={() => setCaps(false)}
            />
            <button
              type="button"
              className="sp-iconbtn"
              aria-pressed={shown}
              title={t(shown ? 'hide' : 'show')}
              onClick={() => setShown(!shown)}
            >
              {shown ? <icons.Hide /> : <icons.Show />}
              <span className="sp-sr">{t('show')}</span>
            </button>
          </div>
        )}
      </FormField>
      <p className={caps ? 'sp-small sp-warn' : 'sp-sr'} role="status">
        {caps && (
          <>
            <icons.Attention /> {t('capsLock')}
          </>
        )}
      </p>
    </div>
  )
}
