import { useTranslations } from 'use-intl'
import type { Board } from './words.ts'

type Colleague = { accountId: string; name: string }

/** Colleagues to choose among, each account once. Of two with one name it is said what each is. */
export function useColleagues(): (board: Board, here?: readonly Colleague[]) => { value: string; label: string }[] {
  const disciplines = useTranslations('followUp.team.discipline')
  return ({ members }, here = []) => {
    const names = new Map([...here, ...members].map(({ accountId, name }) => [accountId, name]))
    const taken = [...names.values()]
    const isTwice = (name: string) => taken.indexOf(name) !== taken.lastIndexOf(name)
    return [...names].map(([value, name]) => {
      const member = members.find(({ accountId }) => accountId === value)
      return { value, label: member && isTwice(name) ? `${name}, ${disciplines(member.discipline)}` : name }
    })
  }
}
