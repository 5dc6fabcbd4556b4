import type { Kinds } from '../../contract/kinds.ts'
import { plainWords } from '../../names/plain-words.ts'

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
  const asked = plainWords(word)
  if (asked === '') return null
  const own = kinds.rows.find(
    ({ id, abstract, words }) =>
      !abstract &&
      [id, ...Object.values(words).flatMap(({ one, other }) => [one, other])].some(each => plainWords(each) === asked || each === word),
  )
  if (own) return own.id
  const found = synonyms.find(([id, words]) => words.test(asked) && kinds.row(id))
  return found?.[0] ?? null
}

const headings: readonly (readonly [string, RegExp])[] = [
  ['Person', /^(person|persons|full name|first and last name|director|officer|employee|official|اسم شخص|مدير)$/],
  ['Company', /^(company|company name|name of company|firm|subsidiary|parent company|supplier|vendor|اسم شركه)$/],
  ['Organization', /^(organisations?|organizations?|organi[sz]ation name|employer|body|public body)$/],
]

/** What most names below a heading are. */
export function kindOfHeading(heading: string, kinds: Kinds): string | null {
  const asked = plainWords(heading)
  const found = headings.find(([id, words]) => words.test(asked) && kinds.row(id))
  return found?.[0] ?? kindOfWord(heading, kinds)
}
