/** client/styles/notation.css is this text, which a test holds. */

import { fates } from './fates.ts'
import { familyInks, inks, type Theme } from './inks.ts'
import { mannerOrder, manners } from './manners.ts'
import { fonts, quoted } from './sizes.ts'

export function notationCss(): string {
  const dashes = mannerOrder.flatMap(each => {
    const { dash } = manners[each]
    return dash ? [`--dash-${each}: ${dash.join(' ')};`] : []
  })
  return [
    '/* Made from the tables of client/notation: change those, then `npx vitest run --project pure tests/client/notation -u` writes this. */',
    rule(':root,\n[data-theme="light"]', colours('light')),
    rule('[data-theme="dark"]', colours('dark')),
    rule(':root', [`--cond: ${quoted(fonts.label)};`, ...dashes, `--ghost-shape: ${fates.ghost.shapeOpacity};`]),
    '',
  ].join('\n')
}

const colours = (theme: Theme): string[] => [
  ...Object.values(inks).map(row => `--${row.css}: ${row[theme].toLowerCase()};`),
  ...Object.entries(familyInks).map(([family, pair]) => `--fam-${family}: ${pair[theme].toLowerCase()};`),
]

const rule = (selector: string, lines: readonly string[]): string => `${selector} {\n${lines.map(line => `  ${line}\n`).join('')}}`
