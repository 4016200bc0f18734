import type { removePictureInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { refuseUnlessWhole } from './load.ts'

export async function removePicture(verb: Verb, { pictureId }: Infer<typeof removePictureInput>) {
  refuseUnlessWhole(verb)
  const [removed] = await verb.tx.sql<{ dwellingId: string }[]>`
    delete from dwelling_picture where id = ${pictureId} returning dwelling_id as "dwellingId"`
  if (!removed) refuse('NOT_FOUND')
  tellHistory(verb, removed.dwellingId, 'picture_removed')
  audit(verb, 'housing.picture_removed', removed.dwellingId)
  return { dwellingId: removed.dwellingId }
}
