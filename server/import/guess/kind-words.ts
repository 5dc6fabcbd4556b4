/** A guess, shown with its reason. */
import type { Kinds } from '../../contract/kinds.ts'
import { headingOf } from './heading-words.ts'

const synonyms: readonly (readonly [string, RegExp])[] = [
  ['Person', /^(individual|human|people|natural person|man|woman|legal ?person natural|شخص|فرد|رجل|امراه|شخص طبيعي)$/],
  [
    'Company',
    /^(firm|business|corporation|corporate|enterprise|ltd|llc|bank|legal entity|legalentity|company|شركه|مصرف|بنك|مجموعه شركات)$/,
  ],
  ['StateBody', /^(government|government body|ministry|agency|public body|publicbody|authority|state body|وزاره|هيئه|دائره حكوميه|حكومه)$/],
  ['Organization', /^(organisation|org|ngo|foundation|association|charity|institution|group|legal ?person|منظمه|موسسه|جمعيه|جهه)$/],
  ['State', /^(country|nation|دوله|بلد)$/],
  ['Party', /^(political party|حزب|حزب سياسي)$/],
  ['ArmedGroup', /^(militia|armed group|faction|فصيل|ميليشيا|فصيل مسلح)$/],
  ['Media', /^(newspaper|media|news outlet|broadcaster|صحيفه|قناه|وسيله اعلام)$/],
  ['Court', /^(tribunal|محكمه)$/],
  ['Vehicle', /^(ship|vessel|aircraft|car|airplane|boat|train|سفينه|طائره|سياره)$/],
  ['Account', /^(bank account|bankaccount|wallet|crypto ?wallet|حساب|حساب مصرفي)$/],
  ['Place', /^(city|town|location|address|region|مدينه|مكان|موقع)$/],
  ['Role', /^(position|office|post|منصب)$/],
  ['Event', /^(meeting|حدث|اجتماع)$/],
  ['Asset', /^(property|real ?estate|land|security|securities|عقار|ارض)$/],
]

export function kindOfWord(word: string, kinds: Kinds): string | null {
  const asked = headingOf(word)
  if (asked === '') return null
  const own = kinds.rows.find(
    ({ id, abstract, words }) =>
      !abstract &&
      [id, ...Object.values(words).flatMap(({ one, other }) => [one, other])].some(each => headingOf(each) === asked || each === word),
  )
  if (own) return own.id
  const found = synonyms.find(([id, words]) => words.test(asked) && kinds.row(id))
  return found?.[0] ?? null
}

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
          if (word && word !== code && !/unknown|outlying|zone|union|pseudo/i.test(word)) states.add(headingOf(word))
        }
      }
  }
  return states.has(headingOf(name))
}

export function kindInName(name: string, kinds: Kinds): string | null {
  if (isState(name) && kinds.row('State')) return 'State'
  const asked = headingOf(name)
  return inNames.find(([id, words]) => words.test(asked) && kinds.row(id))?.[0] ?? null
}

/** Two to five words, no digits, each begun as names are. */
export const looksLikePerson = (name: string): boolean =>
  /^(\p{Lu}[\p{L}'’.-]*|al-\p{L}+|de|van|von|bin|ibn|al|el|la|der|[\p{Script=Arabic}]+)( (\p{Lu}[\p{L}'’.-]*|al-[\p{L}'’-]+|de|van|von|bin|ibn|al|el|la|der|[\p{Script=Arabic}]+)){1,4}$/u.test(
    name,
  )
