import { useLocaleChoice } from '../shell/locale.tsx'
import { languages } from '../shell/user-menu.tsx'

/** The other languages, each in its own words. */
export function LanguageLinks() {
  const { locale, setLocale } = useLocaleChoice()
  return languages
    .filter((one) => one.locale !== locale)
    .map(({ locale: other, name }) => (
      <button key={other} type="button" className="sp-textlink" lang={other} onClick={() => setLocale(other)}>
        {name}
      </button>
    ))
}
