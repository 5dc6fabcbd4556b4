import { t } from '../t.ts'
import { type CitedText, namedSource, type Piece } from './cited.ts'
import { webAddress } from './web-address.ts'

/** What Markdown would read as its own, and HTML in it. */
const escaped = (words: string): string => words.replace(/[\\`*_{}[\]<>#|~^!&$]/g, sign => `\\${sign}`).replace(/\s+/g, ' ')

/** With footnotes as Pandoc, GitHub and most editors read them. */
export function toMarkdown({ title, caption, groups, sources, foot }: CitedText): string {
  const statements = groups.flatMap(group => group.statements)
  return [
    `# ${escaped(title)}`,
    ...(caption === '' ? [] : [escaped(caption)]),
    ...groups.flatMap(({ heading, statements }) => [
      `## ${escaped(heading)}`,
      statements.map(({ text, number }) => `${escaped(text)}[^${number}]`).join('\n\n'),
    ]),
    statements.map(({ number, note }) => `[^${number}]: ${note.map(pieceOf).join(' ')}`).join('\n\n'),
    `## ${t('sources')}`,
    sources.map(source => `- ${linked(escaped(namedSource(source)), source.url)}`).join('\n'),
    '---',
    foot.map(escaped).join('\n\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

function pieceOf({ kind, words, url }: Piece): string {
  const said = kind === 'denial' ? `**${escaped(words)}**` : escaped(words)
  return linked(said, url ?? null)
}

function linked(words: string, url: string | null): string {
  const address = url === null ? null : webAddress(url)
  return address === null ? words : `[${words}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`
}
