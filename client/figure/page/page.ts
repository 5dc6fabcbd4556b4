import { directionOf } from '../../state/direction.ts'
import { type CitedText, namedSource, type Piece } from '../cited/cited.ts'
import { webAddress } from '../cited/web-address.ts'
import { escapeXml } from '../svg.ts'
import { t } from '../t.ts'
import { lensSwitch, type PageLens, type PageStep, storyOf } from './parts.ts'
import { script } from './script.ts'
import { style } from './style.ts'

export interface PageParts {
  cited: CitedText
  subline: readonly string[]
  figure: string
  fontFaces: string
  language: string
  version: string
  lenses?: readonly PageLens[]
  steps?: readonly PageStep[]
}

/** Without a script it is the figure and the list; the policy in it lets nothing else run and nothing be fetched. */
export async function toPage({
  cited,
  subline,
  figure,
  fontFaces,
  language,
  version,
  lenses = [],
  steps = [],
}: PageParts): Promise<string> {
  const { title, groups, sources, foot } = cited
  const css = `${fontFaces}${style}`
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await hashOf(css)}'`,
    `script-src 'sha256-${await hashOf(script)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="generator" content="Isnad"><meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title><style>${css}</style></head>
<body data-version="${escapeXml(version)}"><main><h1>${escapeXml(title)}</h1>
${[...subline, cited.caption].map(words => (words === '' ? '' : `<p class="sub">${escapeXml(words)}</p>`)).join('')}
${storyOf(steps)}${lensSwitch(
  lenses,
  groups.reduce((sum, { statements }) => sum + statements.length, 0),
)}
<figure tabindex="0" aria-label="${escapeXml(title)}">${figure.replace(/^<\?xml[^>]*>\s*/, '')}</figure>
<search class="find" hidden><label>${escapeXml(t('pageFind'))} <input type="search" autocomplete="off"></label><output data-words="${escapeXml(t('pageFound', { left: '{left}', all: '{all}' }))}"></output></search>
${groups.map(groupOf).join('\n')}
<section class="note"><h2>${escapeXml(t('sources'))}</h2><ul>
${sources.map(source => `<li>${linked(escapeXml(namedSource(source)), source.url)}</li>`).join('\n')}
</ul></section></main>
<footer><main>${foot.map(sentence => `<p>${escapeXml(sentence)}</p>`).join('')}</main></footer>
<script>${script}</script></body></html>
`
}

function groupOf({ heading, statements }: CitedText['groups'][number]): string {
  const each = statements.map(
    ({ number, text, note, disputed }) =>
      `<details id="s-${number}"${disputed ? ' class="disputed"' : ''}><summary${direction(text)}><b>${number}</b>${escapeXml(text)}</summary><div class="note">${note.map(pieceOf).join(' ')}</div></details>`,
  )
  return `<section class="group"><h2>${escapeXml(heading)}</h2>\n${each.join('\n')}</section>`
}

const direction = (words: string): string => (directionOf(words) === 'rtl' ? ' dir="rtl"' : '')

function pieceOf({ kind, words, url }: Piece): string {
  const said = escapeXml(words)
  if (kind === 'denial') return `<br><strong>${said}</strong>`
  if (kind === 'quote') return `<q${direction(words)}>${said}</q>`
  return linked(said, url ?? null)
}

function linked(words: string, url: string | null): string {
  const address = url === null ? null : webAddress(url)
  return address === null ? words : `<a href="${escapeXml(address)}" rel="noreferrer">${words}</a>`
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
