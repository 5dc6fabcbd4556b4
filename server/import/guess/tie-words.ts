import type { Predicate } from '../../contract/ontology.ts'
import { plainWords } from '../../names/plain-words.ts'

export interface Meaning {
  predicate: string
  reversed: boolean
}
const says = (predicate: string): Meaning => ({ predicate, reversed: false })
const saidBy = (predicate: string): Meaning => ({ predicate, reversed: true })

const synonyms: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  [
    /^(own|owner|owner of|owners of|ownership|shareholder|shareholder of|shareholder in|holds shares in|holds a stake in|has a stake in|holds|stake in|share in|shares in|يملك|تملك|مالك|مالك ل|يمتلك|تمتلك|مساهم في)$/,
    [says('OWNS')],
  ],
  [
    /^(owned by|is owned by|subsidiary|subsidiary of|is a subsidiary of|held by|belongs to|مملوك ل|مملوكه ل|مملوك من|مملوكه من|تعود ل)$/,
    [saidBy('OWNS')],
  ],
  [/^(parent|parent of|parent company|parent company of|is the parent of)$/, [says('PARENT_OF'), says('OWNS')]],
  [/^(child|child of|son of|daughter of|is the son of|is the daughter of|ابن|بنت)$/, [saidBy('PARENT_OF')]],
  [/^(father of|mother of|والد|والده)$/, [says('PARENT_OF')]],
  [/^(spouse|spouse of|wife of|husband of|زوج|زوجه|متزوج من|متزوجه من)$/, [says('MARRIED_TO')]],
  [/^(relative|relative of|family|sibling|sibling of|brother of|sister of|cousin of|قريب|شقيق|اخ)$/, [says('RELATED_TO')]],
  [/^(employee|employee of|works at|employment|يعمل في|تعمل في|يعمل لدي|موظف في|موظف لدي)$/, [says('EMPLOYED_BY')]],
  [/^(employer|employer of|employs)$/, [saidBy('EMPLOYED_BY')]],
  [/^(member|membership|belongs to party|عضو|عضو في|عضوه في|ينتمي الي)$/, [says('MEMBER_OF')]],
  [/^has (a |as )?(owner|shareholder)$/, [saidBy('OWNS')]],
  [/^has (a )?subsidiary$/, [says('OWNS')]],
  [/^has (a )?(father|mother)$/, [saidBy('PARENT_OF')]],
  [/^has (a )?parent$/, [saidBy('PARENT_OF'), saidBy('OWNS')]],
  [/^has (a )?parent company$/, [saidBy('OWNS')]],
  [/^has (a )?(child|son|daughter)$/, [says('PARENT_OF')]],
  [/^has (an |a )?employer$/, [says('EMPLOYED_BY')]],
  [/^has (an |a )?employee$/, [saidBy('EMPLOYED_BY')]],
  [/^has (a |as )?(leader|head)$/, [saidBy('LEADS')]],
  [/^has (a )?(spokesman|spokeswoman|spokesperson)$/, [saidBy('SPOKESPERSON_OF')]],
  [/^has (an )?editor$/, [saidBy('EDITOR_OF')]],
  [/^has (a |as )?member$/, [saidBy('MEMBER_OF')]],
  [/^(leader|leader of|head of|heads|يقود|يراس|زعيم)$/, [says('LEADS')]],
  [/^(led by|headed by)$/, [saidBy('LEADS')]],
  [/^(spokesman|spokesman of|spokeswoman of|spokesperson|spokesperson for|speaks for|متحدث باسم)$/, [says('SPOKESPERSON_OF')]],
  [/^(editor|edits)$/, [says('EDITOR_OF')]],
  [/^(payment|payment to|pays|paid to|transferred to|transfer to|دفع|دفع ل|دفع الي|حول الي)$/, [says('PAID')]],
  [/^(paid by|received from|received payment from|payment from)$/, [saidBy('PAID')]],
  [/^(contract|contract with|contractor of|contracted|تعاقد مع|عقد مع)$/, [says('CONTRACTED_WITH')]],
  [/^(located|location|situated in|يقع في|تقع في)$/, [says('LOCATED_IN'), says('BASED_IN')]],
  [/^(based|headquartered in|resident in|lives in|مقره في|مقرها في|مقيم في)$/, [says('BASED_IN'), says('LOCATED_IN')]],
  [/^(registered|incorporated in|registered at|jurisdiction|مسجل في|مسجله في)$/, [says('REGISTERED_IN')]],
  [/^(citizen of|nationality|national|citizenship|مواطن|جنسيه)$/, [says('NATIONAL_OF')]],
  [/^(ally|ally of|allied|متحالف مع|حليف|حليف ل)$/, [says('ALLIED_WITH')]],
  [/^(affiliated|affiliate of|affiliation|تابع ل|تابعه ل|تابع|تابعه|مرتبط ب)$/, [says('AFFILIATED_WITH')]],
  [/^(adviser to|advisor to|adviser of|advisor of|مستشار|مستشار ل)$/, [says('ADVISES')]],
  [/^(account holder|account holder of|holds account)$/, [says('HOLDS_ACCOUNT')]],
  [/^(criticises)$/, [says('CRITICIZES')]],
  [/^(يتهم)$/, [says('ACCUSES')]],
  [/^(talked to|talked with|spoke to)$/, [says('SPOKE_WITH')]],
]

/** "is owned by" and "owned by" are one; "was owned by" is another, and "has owner" says the reverse of "owner". */
const bare = (words: string): string => words.replace(/^(is|are|does|do|the|a|an) (?=\p{L})/u, '').replace(/^(a|an|the) /u, '')

interface PlainPredicate {
  says: readonly string[]
  inverse: readonly string[]
}
const plainOf = new WeakMap<Predicate, PlainPredicate>()

/** Thousands of cells are asked against the same predicates. */
function plainPredicate(predicate: Predicate): PlainPredicate {
  const before = plainOf.get(predicate)
  if (before) return before
  const { id, label, phrase, inverse } = predicate
  const plain = {
    says: [id.replaceAll('_', ' '), label, phrase].map(plainWords).flatMap(words => [words, bare(words)]),
    inverse: (inverse === undefined ? [] : [inverse]).map(plainWords).flatMap(words => [words, bare(words)]),
  }
  plainOf.set(predicate, plain)
  return plain
}

/** Signs that turn or doubt what they stand with: "owns?" is not "owns", "¬OWNS" least of all. */
const more = /[^\p{L}\p{M}\p{N}\s_.,:;'’"“”«»()/&%–-]/u

/** Only predicates that say the same: who advised may advise no longer, who met need not have spoken. */
export function meaningsOf(words: string, predicates: Iterable<Predicate>): Meaning[] {
  const asked = plainWords(words.replaceAll('_', ' '))
  if (asked === '' || more.test(words)) return []
  const all = [...predicates]
  const without = bare(asked)
  const same = (words: readonly string[]): boolean => words.some((word, i) => word === (i % 2 === 0 ? asked : without))
  const known = new Set(all.map(({ id }) => id))
  const own = [
    ...all.filter(each => same(plainPredicate(each).says)).map(({ id }) => says(id)),
    ...all.filter(each => same(plainPredicate(each).inverse)).map(({ id }) => saidBy(id)),
  ]
  const alike = synonyms.filter(([pattern]) => pattern.test(asked) || pattern.test(without)).flatMap(([, meanings]) => meanings)
  const found = [...own, ...alike].filter(({ predicate }) => known.has(predicate))
  return [...new Map(found.map(each => [`${each.predicate} ${each.reversed}`, each])).values()]
}
