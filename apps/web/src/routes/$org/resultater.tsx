import { asLocalDate, localDate, localDateOf } from '@samplass/domain/nights'
import { yearsToShare } from '@samplass/domain/outcome/shared-figures'
import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { OutcomeScreen } from '../../outcome/outcome-screen.tsx'
import { rangesAt, type Wanted } from '../../outcome/period-panel.tsx'
import { needs } from '../../shell/allowed.ts'
import { serverNow } from '../../shell/session.ts'

export const Route = createFileRoute('/$org/resultater')({
  beforeLoad: needs('outcome.read'),
  validateSearch: z.object({
    fra: z.catch(z.optional(localDate), undefined),
    til: z.catch(z.optional(localDate), undefined),
    team: z.catch(z.optional(z.uuid()), undefined),
    vis: z.catch(z.optional(z.literal(['housing-first', 'samarbeid'])), undefined),
    aar: z.catch(z.optional(z.int().check(z.gte(2015), z.lte(2100))), undefined),
    vindu: z.catch(z.optional(z.literal([6, 12])), undefined),
  }),
  component: Page,
})

const addressed = { figures: undefined, housingFirst: 'housing-first', cooperation: 'samarbeid' } as const

function Page() {
  const [lastYear = 2015] = yearsToShare(localDateOf(serverNow()))
  const { fra, til, team = null, vindu = 6, vis, aar = lastYear } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { three } = rangesAt(serverNow())
  const period = fra && til && fra < til ? { fromOn: asLocalDate(fra), toOn: asLocalDate(til) } : three
  const change = ({ fromOn, toOn, teamId, windowMonths }: Wanted) =>
    void navigate({
      search: (now) => ({ ...now, fra: fromOn, til: toOn, team: teamId ?? undefined, vindu: windowMonths }),
    })
  return (
    <OutcomeScreen
      wanted={{ ...period, teamId: team, windowMonths: vindu }}
      part={vis === 'samarbeid' ? 'cooperation' : vis ? 'housingFirst' : 'figures'}
      year={aar}
      onChange={change}
      onPart={(part) => void navigate({ search: (now) => ({ ...now, vis: addressed[part] }) })}
      onYear={(aar) => void navigate({ search: (now) => ({ ...now, aar }) })}
    />
  )
}
