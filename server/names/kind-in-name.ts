import type { Kinds } from '../contract/kinds.ts'
import { plainWords } from './plain-words.ts'

const inNames: readonly (readonly [string, RegExp])[] = [
  ['Court', /(?<!\p{L})(court|tribunal|محكمه)(?!\p{L})/u],
  [
    'StateBody',
    /(?<!\p{L})(ministry|ministerium|authority|agency|municipality|directorate|department of|government of|وزاره|هيئه|مديريه|بلديه|امانه)(?!\p{L})/u,
  ],
  ['Party', /(?<!\p{L})(party|partei|حزب)(?!\p{L})/u],
  ['Media', /(?<!\p{L})(newspaper|news|broadcasting|television|صحيفه|جريده|قناه)(?!\p{L})/u],
  [
    'Company',
    /(?<!\p{L})(ltd|limited|llc|inc|incorporated|corp|corporation|gmbh|ag|kg|plc|sa|sarl|srl|spa|bv|nv|oy|ab|as|aps|llp|lp|co|company|holding|holdings|trading|bank|industries|shipping|logistics|partners|capital|ventures|شركه|مجموعه|مصرف|بنك|قابضه)(?!\p{L})/u,
  ],
  [
    'Organization',
    /(?<!\p{L})(foundation|association|union|university|institute|council|committee|trust|club|society|stiftung|verein|جمعيه|موسسه|جامعه|معهد|منظمه|اتحاد|مجلس|لجنه)(?!\p{L})/u,
  ],
]

const regions = new Intl.DisplayNames(['en'], { type: 'region' })
const regionsInArabic = new Intl.DisplayNames(['ar'], { type: 'region' })
let states: Set<string> | null = null

function isState(name: string): boolean {
  if (states === null) {
    states = new Set()
    for (let a = 65; a <= 90; a++)
      for (let b = 65; b <= 90; b++) {
        const code = String.fromCharCode(a, b)
        for (const words of [regions, regionsInArabic]) {
          const word = words.of(code)
          if (word && word !== code && !/unknown|outlying|zone|union|pseudo/i.test(word)) states.add(plainWords(word))
        }
      }
  }
  return states.has(plainWords(name))
}

export function kindInName(name: string, kinds: Kinds): string | null {
  if (isState(name) && kinds.row('State')) return 'State'
  const asked = plainWords(name)
  return inNames.find(([id, words]) => words.test(asked) && kinds.row(id))?.[0] ?? null
}

/** Two to five words, no digits, each begun as names are. */
export const looksLikePerson = (name: string): boolean =>
  /^(\p{Lu}[\p{L}'’.-]*|al-\p{L}+|de|van|von|bin|ibn|al|el|la|der|[\p{Script=Arabic}]+)( (\p{Lu}[\p{L}'’.-]*|al-[\p{L}'’-]+|de|van|von|bin|ibn|al|el|la|der|[\p{Script=Arabic}]+)){1,4}$/u.test(
    name,
  )

/** A kind that stands for one of these labels, likeliest first; null: any may. A guess, shown with its reason. */
export function guessKind(name: string, kinds: Kinds, wanted: readonly string[] | null): string {
  const fits = (kind: string): boolean => wanted === null || wanted.some(label => label === 'Entity' || kinds.carries(kind, label))
  const told = kindInName(name, kinds)
  const likely = looksLikePerson(name) ? ['Person', 'Organization'] : ['Organization', 'Person']
  const plain = kinds.rows.flatMap(({ id, abstract }) => (abstract || kinds.carries(id, 'Document') ? [] : [id]))
  const offered = [...(told === null ? [] : [told]), ...likely, 'Thing', ...plain]
  return offered.find(kind => kinds.row(kind) && fits(kind)) ?? told ?? likely[0] ?? 'Thing'
}
