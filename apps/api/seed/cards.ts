import { invariant } from '@samplass/domain/invariant'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { getContactCard, setContactCard } from '../src/planned-admission/contact-card.ts'

type Card = { line: string; phone: string; escalation: string; coordinator: string; readyAnswerHours: number }

const cards = new Map<string, Card>([
  [
    '3105',
    { line: 'Boteamet', phone: '99000047', escalation: 'Hilde Aas', coordinator: 'Nina Torp', readyAnswerHours: 24 },
  ],
  [
    '3107',
    {
      line: 'Mottakskontoret',
      phone: '99000055',
      escalation: 'Silje Rød',
      coordinator: 'Omar Ali',
      readyAnswerHours: 48,
    },
  ],
  [
    'dps-fjordbyen',
    {
      line: 'Inntaksvakta',
      phone: '99000072',
      escalation: 'Vegard Strand',
      coordinator: 'Vegard Strand',
      readyAnswerHours: 24,
    },
  ],
  [
    'tsb-havna',
    {
      line: 'Inntak',
      phone: '99000073',
      escalation: 'Nora Lindvik',
      coordinator: 'Nora Lindvik',
      readyAnswerHours: 24,
    },
  ],
])

/** How the two sides reach each other about admissions, before the first of them begins. */
export async function addCards(parts: ActParts, at: Date): Promise<void> {
  for (const [slug, { line, phone, readyAnswerHours, ...names }] of cards) {
    const organisation = await parts.directory.find(slug)
    invariant(organisation, `${slug} is set up`)
    await act(parts, systemActor(organisation), at, async (verb) => {
      const { members } = await getContactCard(verb)
      const member = (name: string, last: string) => {
        const accountId = members.find((one) => one.name === name)?.accountId
        invariant(accountId, `${name} works in ${slug}`)
        return { name, phone: `+4799000${last}`, accountId }
      }
      const escalation = member(names.escalation, '012')
      const coordinator = member(names.coordinator, '018')
      const reachable = { name: line, phone: `+47${phone}` }
      await setContactCard(verb, { version: 0, line: reachable, escalation, coordinator, readyAnswerHours })
    })
  }
}
