import type { AddressProtection } from '@samplass/domain/person/view'
import type { Verb } from '../trpc.ts'
import { loadNextOfKin } from './load-next-of-kin.ts'

type Kin = Awaited<ReturnType<typeof loadNextOfKin>>['kin'][number]
type Child = Awaited<ReturnType<typeof loadNextOfKin>>['children'][number]
type Of = { id: string; protection: AddressProtection }

/** The grade travels with them: those close to somebody whose whereabouts are secret are told to nobody. */
export type ToldKin = { kin: Pick<Kin, 'name' | 'relation' | 'phone' | 'mayContact'>[]; protection: AddressProtection }
export type ToldChildren = {
  children: Pick<Child, 'birthYear' | 'followedUpBy' | 'needsLookedAfter'>[]
  protection: AddressProtection
}

/** They are others than the person: who they are, and no number of whom the person does not want rung. */
export async function loadToldKin(verb: Verb, { id, protection }: Of): Promise<ToldKin> {
  const { kin } = await loadNextOfKin(verb, id)
  return {
    kin: kin.map(({ name, relation, phone, mayContact }) => ({
      ...{ name, relation, mayContact },
      phone: mayContact === 'no' ? null : phone,
    })),
    protection,
  }
}

export async function loadToldChildren(verb: Verb, { id, protection }: Of): Promise<ToldChildren> {
  const { children } = await loadNextOfKin(verb, id)
  return {
    children: children.map(({ birthYear, followedUpBy, needsLookedAfter }) => ({
      ...{ birthYear, followedUpBy, needsLookedAfter },
    })),
    protection,
  }
}
