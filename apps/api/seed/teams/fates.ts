export type Fate =
  | 'active'
  | 'silent'
  | 'refused'
  | 'referred'
  | 'engaging'
  | 'paused'
  | 'stepped_down'
  | 'closed'
  | 'not_reached'
/** What came of those whom the team has followed, in turn. */
const fates: readonly Fate[] = [
  ...(['active', 'active', 'silent', 'active', 'engaging', 'active', 'paused', 'active', 'closed', 'active'] as const),
  ...([
    'active',
    'stepped_down',
    'refused',
    'active',
    'referred',
    'active',
    'not_reached',
    'active',
    'silent',
    'active',
  ] as const),
]
export const fateAt = (index: number): Fate => fates[index % fates.length] as Fate
export type Followed = { personId: string; enrolmentId: string; fate: Fate; index: number }
