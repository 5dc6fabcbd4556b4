import { Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { printableIn } from '../../../server/contract/files/printable.ts'
import { directionOf } from '../../state/direction.ts'
import { t } from '../t.ts'
import { type CitedText, namedSource, type Piece } from './cited.ts'
import { webAddress } from './web-address.ts'

/** A Word document with real footnotes; its styles are named after Isnad, so that a desk can set them. */
export async function toDocx(text: CitedText): Promise<Uint8Array<ArrayBuffer>> {
  const { title, caption, groups, sources, foot } = printableIn(text)
  const statements = groups.flatMap(group => group.statements)
  const document = new Document({
    title,
    creator: 'Isnad',
    styles: {
      characterStyles: [
        { id: 'IsnadQuote', name: 'Isnad Quote', basedOn: 'DefaultParagraphFont', run: {} },
        { id: 'IsnadDenial', name: 'Isnad Denial', basedOn: 'DefaultParagraphFont', run: { color: 'A3162B', bold: true } },
      ],
      paragraphStyles: [{ id: 'IsnadNote', name: 'Isnad Note', basedOn: 'FootnoteText', run: { size: 18 } }],
    },
    footnotes: Object.fromEntries(
      statements.map(({ number, note }) => [
        number,
        {
          children: [
            new Paragraph({
              style: 'IsnadNote',
              children: note.flatMap((piece, n) => (n === 0 ? pieceOf(piece) : [new TextRun(' '), ...pieceOf(piece)])),
            }),
          ],
        },
      ]),
    ),
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...(caption === '' ? [] : [new Paragraph({ text: caption })]),
          ...groups.flatMap(({ heading, statements }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
            ...statements.map(
              ({ number, text }) =>
                new Paragraph({
                  bidirectional: directionOf(text) === 'rtl',
                  children: [new TextRun(text), new FootnoteReferenceRun(number)],
                }),
            ),
          ]),
          new Paragraph({ text: t('sources'), heading: HeadingLevel.HEADING_2 }),
          ...sources.map(source => new Paragraph({ bullet: { level: 0 }, children: linked(namedSource(source), source.url) })),
          ...foot.map(text => new Paragraph({ text })),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function pieceOf({ kind, words, url }: Piece): (TextRun | ExternalHyperlink)[] {
  if (kind === 'denial') return [new TextRun({ text: words, style: 'IsnadDenial' })]
  if (kind === 'quote') return [new TextRun({ text: words, style: 'IsnadQuote', rightToLeft: directionOf(words) === 'rtl' })]
  return linked(words, url ?? null)
}

function linked(words: string, url: string | null): (TextRun | ExternalHyperlink)[] {
  const address = url === null ? null : webAddress(url)
  return address === null
    ? [new TextRun(words)]
    : [new ExternalHyperlink({ link: address, children: [new TextRun({ text: words, style: 'Hyperlink' })] })]
}
