import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { IntlProvider } from 'use-intl'
import type nb from './messages/nb.ts'
import type { Locale } from './session.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof nb
  }
}

const load = {
  nb: () => import('./messages/nb.ts'),
  nn: () => import('./messages/nn.ts'),
  en: () => import('./messages/en.ts'),
} satisfies Record<Locale, () => Promise<{ default: unknown }>>

const stored = (): Locale => {
  const locale = localStorage.getItem('samplass.locale')
  return locale === 'nn' || locale === 'en' ? locale : 'nb'
}

// The words are fetched while the rest of the product is still being read in.
void load[stored()]()

const Choice = createContext<{ locale: Locale; setLocale: (locale: Locale) => void }>({
  locale: 'nb',
  setLocale: () => {},
})
export const useLocaleChoice = () => useContext(Choice)

/** The language of everything below, remembered in this browser until the account's own is known. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(stored)
  const [messages, setMessages] = useState<typeof nb | null>(null)
  useEffect(() => {
    let current = true
    void load[locale]().then((texts) => {
      if (!current) return
      setMessages(texts.default as typeof nb)
      document.documentElement.lang = locale
      localStorage.setItem('samplass.locale', locale)
    })
    return () => {
      current = false
    }
  }, [locale])
  const choice = useMemo(() => ({ locale, setLocale }), [locale])
  if (!messages) return null
  return (
    <Choice value={choice}>
      <IntlProvider locale={locale} messages={messages} timeZone="Europe/Oslo">
        {children}
      </IntlProvider>
    </Choice>
  )
}
