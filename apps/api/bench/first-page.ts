import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { print } from './measure.ts'

const dist = resolve(import.meta.dirname, '../../web/dist')

/** JavaScript that the browser needs before the first page stands: the entry and everything it imports at once. */
export function firstPageFigure(): void {
  const page = resolve(dist, 'index.html')
  if (!existsSync(page)) throw new Error('The web application is not built: run bin/build first')
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    const text = readFileSync(resolve(dist, file), 'utf8')
    for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) visit(`assets/${imported}`)
  }
  for (const [, file] of readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g))
    visit(file as string)
  const bytes = [...seen].reduce((sum, file) => sum + brotliCompressSync(readFileSync(resolve(dist, file))).length, 0)
  // 150 kB and the design system's 68 kB.
  print({ figure: 'first_page_javascript_brotli', value: bytes / 1000, reach: 218, better: 'lower', unit: 'kB' })
}
