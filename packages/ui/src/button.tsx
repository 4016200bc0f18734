import { Button as DsButton, type ButtonProps as DsButtonProps } from '@digdir/designsystemet-react'
import { type MouseEvent, useId } from 'react'

export type ButtonProps = Omit<DsButtonProps, 'size' | 'loading' | 'asChild'> & {
  /** sm 34 px, md 40 px, lg 52 px; all at least 44 px on a phone. */
  size?: 'sm' | 'md' | 'lg'
  /** The reason it cannot be done now. The button stays focusable, does nothing, and says why under itself. */
  whyNot?: string | null
  busy?: boolean
}

/** A verb. Blocked buttons carry their reason instead of vanishing. */
export function Button({ size = 'md', whyNot, busy, className, onClick, type = 'button', ...rest }: ButtonProps) {
  const reason = useId()
  const classes = ['sp-btn', size !== 'md' && `sp-btn--${size}`, className].filter(Boolean).join(' ')
  const stop = Boolean(whyNot) || Boolean(busy)
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (stop) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <DsButton
      {...rest}
      type={type}
      className={classes}
      onClick={press}
      aria-disabled={stop || undefined}
      aria-busy={busy || undefined}
      aria-describedby={whyNot ? reason : rest['aria-describedby']}
    />
  )
  if (!whyNot) return button
  return (
    <span className="sp-blocked">
      {button}
      <span id={reason} className="sp-blocked__why">
        {whyNot}
      </span>
    </span>
  )
}
