import type { World } from './world.ts'

/** Both of the product's clocks: a verb's and the database's own. */
export async function setClocks({ setNow, admin }: World, at: string): Promise<void> {
  setNow(at)
  await admin.unsafe(
    `create or replace function pool.clock() returns timestamptz language sql stable as $$ select '${at}'::timestamptz $$`,
  )
}
