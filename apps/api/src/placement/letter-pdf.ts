import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { Letter } from './letter.ts'

// With every letter of Europe in it, since a name has whichever it has.
const plain = fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'))
const strong = fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'))
const marginPt = 71
// That it keeps to the rules for accessible files stands in the file. The types do not know the word yet.
const accessible: object = { subset: 'PDF/UA' }
const languages = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

/**
 * One A4 or more, tagged so that it can be read aloud: a heading is a heading. What the file says of itself is what kind of letter it is
 * and when it was made: nobody's name.
 */
export function letterPdf(letter: Letter, now: Date): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: marginPt,
    lang: languages[letter.locale],
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    font: plain,
    ...accessible,
    info: { Title: letter.title, Producer: 'Samplass', Creator: 'Samplass', CreationDate: now, ModDate: now },
  })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.on('error', reject)
  })
  document.registerFont('plain', plain).registerFont('strong', strong)
  const root = document.struct('Document')
  document.addStructure(root)
  const add = (tag: 'H1' | 'H2' | 'P', text: string, isStrong: boolean, sizePt: number, afterPt: number) =>
    root.add(
      document.struct(tag, {}, () => {
        document
          .font(isStrong ? 'strong' : 'plain')
          .fontSize(sizePt)
          .text(text, { lineGap: 3 })
        document.y += afterPt
      }),
    )
  add('P', letter.stamp, false, 10, 18)
  add('P', letter.to, true, 11, 18)
  add('H1', letter.title, true, 18, 14)
  for (const { heading, text } of letter.parts) {
    add('H2', heading, true, 12, 2)
    for (const paragraph of text.split(/\n+/)) add('P', paragraph, false, 11, 10)
  }
  add('P', letter.signed, false, 11, 24)
  add('P', letter.foot, false, 9, 0)
  root.end()
  document.end()
  return done
}
