import type { getPictureInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { refuseWithoutStock } from './load.ts'

export async function getPicture(verb: Verb, { pictureId }: Infer<typeof getPictureInput>) {
  refuseWithoutStock(verb)
  const [picture] = await verb.tx.sql<{ mediaType: string; bytes: Buffer }[]>`
    select media_type as "mediaType", bytes from dwelling_picture where id = ${pictureId}`
  if (!picture) refuse('NOT_FOUND')
  return { mediaType: picture.mediaType, base64: Buffer.from(picture.bytes).toString('base64') }
}
