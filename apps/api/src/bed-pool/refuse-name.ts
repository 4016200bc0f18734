import { refuse } from '@samplass/domain/refusal'

const walls = new Set(['house_owner_role_name_key', 'unit_kind_house_id_name_key', 'bed_unit_kind_id_name_key'])

/** A house, kind or bed has the name already, or got it in this moment: the wall says so, and nobody has to look first. */
export function refuseNameTaken(error: unknown): never {
  const { cause = error } = error as { cause?: unknown }
  const wall = (cause as { constraint_name?: string }).constraint_name
  if (wall && walls.has(wall)) refuse('NAME_TAKEN', { field: 'name' })
  throw error
}
