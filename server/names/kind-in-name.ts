import type { Kinds } from '../contract/kinds.ts'
import { hasLegalForm } from './legal-forms.ts'
import { plainWords } from './plain-words.ts'

const inNames: readonly (readonly [string, RegExp])[] = [
  ['Court', /(?<!\p{L})(court|tribunal|juzgado|audiencia nacional|محكمه)(?!\p{L})/u],
  [
    'StateBody',
    /(?<!\p{L})(ministry|ministerium|authority|agency|municipality|kanton|stadt|gemeinde|landkreis|commune|mairie|comune|directorate|department of|government of|ministerio|ayuntamiento|diputacion|gobierno de|junta de|consejeria|agencia|autoridad|وزاره|هيئه|مديريه|بلديه|امانه)(?!\p{L})/u,
  ],
  ['Party', /(?<!\p{L})(party|partei|partido|حزب)(?!\p{L})/u],
  ['Media', /(?<!\p{L})(newspaper|news|broadcasting|television|diario|periodico|صحيفه|جريده|قناه)(?!\p{L})/u],
  [
    'Company',
    /(?<!\p{L})(company|holding|holdings|trading|bank|industries|shipping|logistics|partners|capital|ventures|sociedad|compania|inversiones|inmobiliaria|constructora|construcciones|promociones|promotora|grupo|banco|caja|hermanos|hnos|transportes|logistica|naviera|astilleros|bodegas|consultores|consultoria|asesores|servicios|gestion|industrias|comercial|distribuciones|energia|شركه|مجموعه|مصرف|بنك|قابضه)(?!\p{L})/u,
  ],
  [
    'Organization',
    /(?<!\p{L})(foundation|association|hospital|spital|verband|verbund|union|university|institute|council|committee|trust|club|society|stiftung|verein|fundacion|asociacion|sindicato|universidad|instituto|consejo|comite|federacion|cooperativa|colegio|camara de|جمعيه|موسسه|جامعه|معهد|منظمه|اتحاد|مجلس|لجنه)(?!\p{L})/u,
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
  if (hasLegalForm(asked) && kinds.row('Company')) return 'Company'
  return inNames.find(([id, words]) => words.test(asked) && kinds.row(id))?.[0] ?? null
}

const particle = 'de|van|von|bin|ibn|al|el|la|der|del|della|di|da|do|dos|das|du|las|los|y|e|ter|den'
const nameWord = `\\p{Lu}[\\p{L}'’.-]*|al-[\\p{L}'’-]+|${particle}|[\\p{Script=Arabic}]+`
const personsName = new RegExp(`^(?:${nameWord})(?: (?:${nameWord})){1,4}$`, 'u')

/** Two to five words, no digits, each begun as names are. */
export const looksLikePerson = (name: string): boolean => personsName.test(name)

/** A kind that stands for one of these labels, likeliest first; null: any may. A guess, shown with its reason. */
export function guessKind(name: string, kinds: Kinds, wanted: readonly string[] | null): string {
  const fits = (kind: string): boolean => wanted === null || wanted.some(label => label === 'Entity' || kinds.carries(kind, label))
  const told = kindInName(name, kinds)
  const likely = looksLikePerson(name) ? ['Person', 'Organization'] : ['Organization', 'Person']
  const plain = kinds.rows.flatMap(({ id, abstract }) => (abstract || kinds.carries(id, 'Document') ? [] : [id]))
  const offered = [...(told === null ? [] : [told]), ...likely, 'Thing', ...plain]
  return offered.find(kind => kinds.row(kind) && fits(kind)) ?? told ?? likely[0] ?? 'Thing'
}
