import { wipeEmbedded } from './embedded.ts'

/** `node wipe.ts <folder>`: deletes the database and the secrets of the folder. */
const folder = process.argv[2]
if (!folder) throw new Error('Name the folder of the database')

await wipeEmbedded(folder).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
