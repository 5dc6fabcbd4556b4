import { directionOf } from '../../state/direction.ts'
import { escapeXml } from '../svg.ts'
import { t } from '../t.ts'
import { type CitedText, namedSource, type Piece } from './cited.ts'
import { webAddress } from './web-address.ts'

const style = `body{font:1.05rem/1.55 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1f1d;background:#fff}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.1rem;margin-top:2rem}
.notes,.sources,footer{font:.85rem/1.5 system-ui,sans-serif}.denial{color:#a3162b}
sup a{text-decoration:none}:target{background:#fff3c4}`

/** A document of its own: it asks for nothing and runs nothing. */
export function toHtml({ title, groups, sources, foot }: CitedText): string {
  const statements = groups.flatMap(group => group.statements)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title><style>${style}</style></head><body>
<main><h1>${escapeXml(title)}</h1>
${groups
  .map(
    ({ heading, statements }) =>
      `<h2>${escapeXml(heading)}</h2>\n${statements
        .map(
          ({ number, text }) =>
            `<p${direction(text)}>${escapeXml(text)}<sup><a id="back-${number}" href="#note-${number}" aria-label="${escapeXml(t('citedToNote', { number }))}">${number}</a></sup></p>`,
        )
        .join('\n')}`,
  )
  .join('\n')}
<section class="notes"><h2>${escapeXml(t('citedNotes'))}</h2><ol>
${statements
  .map(
    ({ number, note }) =>
      `<li id="note-${number}" value="${number}">${note.map(pieceOf).join(' ')} <a href="#back-${number}" aria-label="${escapeXml(t('citedBack', { number }))}">↩</a></li>`,
  )
  .join('\n')}
</ol></section>
<section class="sources"><h2>${escapeXml(t('sources'))}</h2><ul>
${sources.map(source => `<li>${linked(escapeXml(namedSource(source)), source.url)}</li>`).join('\n')}
</ul></section></main>
<footer>${foot.map(sentence => `<p>${escapeXml(sentence)}</p>`).join('')}</footer>
</body></html>
`
}

const direction = (words: string): string => (directionOf(words) === 'rtl' ? ' dir="rtl"' : '')

function pieceOf({ kind, words, url }: Piece): string {
  const said = escapeXml(words)
  if (kind === 'denial') return `<strong class="denial">${said}</strong>`
  if (kind === 'quote') return `<span${direction(words)}>${said}</span>`
  return linked(said, url ?? null)
}

function linked(words: string, url: string | null): string {
  const address = url === null ? null : webAddress(url)
  return address === null ? words : `<a href="${escapeXml(address)}" rel="noreferrer">${words}</a>`
}
