import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAccount, useMembership, useTRPC } from '../shell/trpc.ts'

/** Whose board: one's own team, the one that was looked at last where there are several. */
export function useTeam() {
  const trpc = useTRPC()
  const key = `samplass.board-team.${useAccount().id}.${useMembership().slug}`
  const found = useQuery(trpc.followUp.listTeams.queryOptions())
  const [picked, setPicked] = useState(() => localStorage.getItem(key))
  const open = found.data?.teams.filter(({ endedOn }) => endedOn === null) ?? []
  const teams = [...open.filter(({ mine }) => mine), ...open.filter(({ mine }) => !mine)]
  const team = teams.find(({ teamId }) => teamId === picked) ?? teams[0] ?? null
  return {
    query: found,
    teams,
    team,
    pick: (teamId: string) => {
      localStorage.setItem(key, teamId)
      setPicked(teamId)
    },
  }
}
