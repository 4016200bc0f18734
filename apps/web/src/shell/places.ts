import type { Permission } from '@samplass/domain/access/roles'
import * as icons from '@samplass/ui/icon'

/** The rail, in order: where each place is, and what one must be allowed to find it useful. */
export const places = [
  { id: 'night', path: 'natt', icon: icons.Moon, needs: ['stay.read'] },
  { id: 'board', path: 'tavle', icon: icons.Bed, needs: ['bed_pool.read'] },
  { id: 'take', path: 'ta-imot', icon: icons.Door, needs: ['stay.claim'] },
  { id: 'waiting', path: 'venteliste', icon: icons.Headset, needs: ['stay.read'] },
  { id: 'more', path: 'mer', icon: icons.More, needs: ['bed_pool.read', 'access.manage', 'audit.read'] },
] as const satisfies readonly { id: string; path: string; icon: icons.Icon; needs: readonly Permission[] }[]
