import type { addPictureInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { ownDwelling, refuseUnlessWhole } from './load.ts'
import { pictureKind } from './picture-kind.ts'

const BYTES_MAX = 2_000_000
const PICTURES_MAX = 12

/** A picture with what it shows in words: without them it says nothing to those who do not see it. */
export async function addPicture(verb: Verb, { dwellingId, shows, base64 }: Infer<typeof addPictureInput>) {
  const { tx, actor, now, newId } = verb
  refuseUnlessWhole(verb)
  const dwelling = await ownDwelling(verb, dwellingId)
  refuse(dwelling.archivedOn ? 'DWELLING_ARCHIVED' : null)
  const bytes = Buffer.from(base64, 'base64')
  refuse(bytes.length > BYTES_MAX ? 'PICTURE_TOO_LARGE' : null)
  const mediaType = pictureKind(bytes)
  if (!mediaType) refuse('PICTURE_NOT_READ')
  const [many] = await tx.sql<{ count: number }[]>`
    select count(*)::int as count from dwelling_picture where dwelling_id = ${dwellingId}`
  refuse((many?.count ?? 0) >= PICTURES_MAX ? 'PICTURES_FULL' : null, { most: PICTURES_MAX })
  const id = newId()
  await tx.sql`
    insert into dwelling_picture (id, dwelling_id, media_type, shows, bytes, made_at, by_name)
    values (${id}, ${dwellingId}, ${mediaType}, ${shows}, ${bytes}, ${now}, ${actor.name})`
  tellHistory(verb, dwellingId, 'picture_added')
  audit(verb, 'housing.picture_added', dwellingId)
  return { pictureId: id }
}
