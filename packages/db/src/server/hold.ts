import { startEmbedded } from './embedded.ts'

/** `node hold.ts <folder>`: keeps the database of the folder running until it is told to end, so that the API can restart at will. */
const folder = process.argv[2]
if (!folder) throw new Error('Name the folder of the database')

let ending = false
const server = startEmbedded({ folder, log: (line) => console.log(line) })
// Ctrl-c reaches the API at the same moment, and that must end first: bin/dev sends SIGTERM after it.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, async () => {
    if (ending) return
    ending = true
    await server.then(({ stop }) => stop()).catch(() => {})
    process.exit(0)
  })
}
await server.catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
console.log('The database is running')
// What keeps this process alive.
setInterval(() => {}, 2 ** 30)
