/** Words of a tie that say that it is not so, or that it was and is no longer: no guess may make a present, positive tie of them. */

import { presentOf } from './present-of.ts'

export interface Negated {
  word: string
  rest: string
  /** The first of the two denies it: "denies owning". */
  denies: boolean
}

const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' }
const word = (words: string): RegExp => new RegExp(`${edge.before}(?:${words})${edge.after}`, 'iu')

const noLonger =
  /no longer|not any ?more|no more|ya no|nicht mehr|niet (?:langer|meer)|больше не|لم (?:يعد|تعد)|ne (?:\p{L}+ )?plus|n['’]\p{L}+ plus|não mais|former|formerly|ex|erstwhile|previous|previously|past|used to|was|were|had been|until|ceased|late|antigu[oa]|anterior|fue|era|ehemalige?r?|früher(?:er)?|anciene?|ancienne|(?:ال)?سابق[ةها]?/u
    .source
/** Taken away, what is left is what is negated. By language, since one alone is as short as a name. */
const not = word(
  [
    // "No. 2 of" is a rank, a non-executive director is a director, "0.5 %" is something
    'not|no(?!\\. ?\\p{N})|never|none|neither|nor|without|cannot|zero|nil|(?<!\\p{N}[.,])0(?![.,]?\\p{N})(?: ?%)?',
    'non(?![- ](?:executive|voting|profit|governmental|government|state|binding|permanent|family|partisan)(?!\\p{L}))',
    'nunca|jamás|sin|ning[uú]n[oa]?|não|sem|nenhuma?|nessun[oa]?|jamais|aucune?|sans|pas|ni',
    'nicht|kein(?:e|en|er|em|es)?|nie|niemals|ohne|weder|niet|geen|nooit|zonder|inte|ikke|aldri[g]?|ingen',
    'не|нет|ни|никогда|без|ні|ніколи|nigdy|żadn\\p{L}+|není|nemá|nije|nema|nem|nincs|nu|ei|değil|yok|δεν|όχι|לא|אין|אינו|אינה',
    'ليس|ليست|ليسوا|لا|لن|لم|بلا|بدون|دون|عدم|غير(?! (?:ال)?(?:تنفيذي|مباشر)[ةه]?(?!\\p{L}))|نیست|ندارد',
  ].join('|'),
)
/** They say that something is not so, and what is left without them says nothing sure: "OWNS (denied)", "falsely accused of". */
const unclear = [
  word(
    [
      'false(?:ly)?|untrue|wrong(?:ly|fully)|mistakenly|erroneously|den(?:y|ies|ied|ying|ials?)|disproved?n?|debunk(?:s|ed)|refuted',
      'cleared (?:of|from)|acquitted|exonerated|absolved|innocent|lacks?|lacking|disconnected',
      'un(?:connected|related|affiliated|associated|linked|involved|tied|acquainted)|non(?:owner|shareholder|member|employee|relative)s?',
      '(?:reject|disput|refut|contest|disavow)(?:s|es|ed|ing)? (?:\\p{L}+ ){0,3}?(?:claim|allegation|accusation|report|rumou?r|suggestion|idea|ownership|stake|share|holding|membership|tie|link|control|involvement|that)s?',
      'fals[oa]s?|falsamente|desm(?:iente|intió|ente)|falsch|fälschlich(?:erweise)?|unwahr|widerlegt|dementiert|freigesprochen|fauss?e(?:ment)?|nient|démenti|smentisce',
      'ontkent|onwaar|onterecht|отрицает|отрицал[аи]?|опровергает|ложно|заперечує|zaprzecza',
      '(?:ال)?(?:ينكر|تنكر|انكر|أنكر|ينفي|تنفي|نفى|نفت|نفي|منفي|كاذب|باطل|زورا|بريء)[ةه]?',
    ].join('|'),
  ),
  /[\s([:,;–—-](?:disputed|rejected|contested|withdrawn|retracted|incorrect|wrong)[\s)\].]*$/iu,
  /[¬≠✗✘❌🚫]|^!|!=|不|没有|并非|ません/u,
]
const contracted = /(?<=\p{L})n['’]t(?![\p{L}\p{N}])/iu

/** Also "denies that he", "denies any", "denied having". Of the others only with a verb behind them: who disputes something with somebody need not deny it. */
const denial =
  /^(den(?:y|ies|ied)|niega|negó|nega|negou|bestreitet|bestritt|leugnet|dément|ينفي|تنفي|نفي|نفت|نفى|(?:reject|disput|refut|contest|disavow)(?:e?[sd]|ed)?(?= \p{L}+ing(?!\p{L})))(?!\p{L})(?: that (?:he|she|it|they)(?!\p{L}))?(?: (?:any|all|the)(?!\p{L}))? ?/iu

/** It negates or denies, whatever is left of it: nobody may take it for a tie. What says no longer only does not: "no longer owns". */
export const negates = (words: string): boolean => {
  const text = plain(words)
  return denial.test(text) || saysNot(text.replace(new RegExp(word(noLonger), 'giu'), ' ').trim())
}

const isUnclear = (text: string): boolean => unclear.some(each => each.test(text))
const saysNot = (text: string): boolean => contracted.test(text) || not.test(text) || isUnclear(text)

/** The word that says it no longer holds: "former", "was". Null where there is none. */
export const saysItWas = (words: string): string | null => word(noLonger).exec(plain(words))?.[0] ?? null

/** "not owner of" is "owner of", negated. Null where nothing negates it, or where it merely no longer holds. */
export function negatedTie(words: string): Negated | null {
  const text = plain(words)
  const denied = denial.exec(text)
  if (denied) {
    const rest = presentOf(text.slice(denied[0].length))
    return /\p{L}/u.test(rest) && !saysNot(rest) && !denial.test(rest) ? { word: denied[1] ?? '', rest, denies: true } : null
  }
  if (saysItWas(text) !== null) return null
  const found = contracted.exec(text) ?? not.exec(text)
  if (!found) return null
  const rest = (text.slice(0, found.index) + text.slice(found.index + found[0].length))
    .replace(/(?<![\p{L}\p{N}])(?:ne (?=\p{L})|n['’](?=\p{L}))/giu, '')
    // "non-owner", "owns (no)"
    .replace(/^[\s:–—-]+|\(\s*\)|[\s:,–—-]+$/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return /\p{L}/u.test(rest) && !saysNot(rest) ? { word: found[0], rest, denies: false } : null
}

const plain = (words: string): string => words.normalize('NFC').replaceAll('_', ' ').replace(/\s+/gu, ' ').trim()
