import type { Word } from './skeleton.ts'

export type Agreement = 'equal' | 'similar' | 'different'

/** `equal`: at most one vowel differs. `similar`: one vowel that tells names apart (Nasir, Nasr). Hassan and Hussein are `different`. */
export function wordsAgree(a: Word, b: Word): Agreement {
  if (a.consonants !== b.consonants && a.also !== b.consonants && a.consonants !== b.also) return 'different'
  if (a.consonants === '') return a.vowels.join() === b.vowels.join() ? 'equal' : 'different'
  let cost = 0
  for (let i = 0; i < a.vowels.length; i++) {
    const [one, other] = [a.vowels[i] ?? '', b.vowels[i] ?? '']
    const last = i === a.vowels.length - 1
    if (a.arabic && b.arabic) cost += betweenArabic(one, other)
    else if (a.arabic !== b.arabic) cost += a.arabic ? acrossScripts(one, other, i === 0, last) : acrossScripts(other, one, i === 0, last)
    else cost += betweenLatin(one, other, i === 0)
  }
  return cost <= 1 ? 'equal' : cost < 4 ? 'similar' : 'different'
}

const front = /[eiy]/
const back = /[ouwv]/

/** e and i are one, o and u too; a for e, or inside a word for o, is a common variant (Mohammed, Hizballah), a missing vowel is not. */
function betweenLatin(one: string, other: string, first: boolean): number {
  if (one === other) return 0
  if (one === '' || other === '') return 2
  const classes = (vowels: string) => ({ front: front.test(vowels), back: back.test(vowels), open: vowels.includes('a') })
  const [a, b] = [classes(one), classes(other)]
  if ((a.front && b.front) || (a.back && b.back)) return 0
  if (a.open && b.open) return a.back || b.back ? 1 : 0
  const rest = a.open ? other : one
  if (!a.open && !b.open) return 2
  return (first ? /^e+$/ : /^[eo]+$/).test(rest) ? 1 : 2
}

/** A long vowel that Arabic writes must be in the Latin form; Arabic does not write short ones. */
function acrossScripts(arabic: string, latin: string, first: boolean, last: boolean): number {
  if (first) return 0
  if (last && arabic === '' && latin !== '' && !/^[ae]$/.test(latin)) return 2
  const heard = (sign: RegExp, vowels: RegExp) => !sign.test(arabic) || vowels.test(latin)
  return heard(/[وۆ]/u, back) && heard(/[يێ]/u, front) && heard(/ا/u, /[aeo]/) && heard(/ى/u, /[aiey]/) ? 0 : 2
}

/** و and ي tell names apart (حسن, حسين); a long a may be unwritten. ى and ي are one at the end. */
function betweenArabic(one: string, other: string): number {
  const signs = (vowels: string) => [...new Set(vowels.replace(/ۆ/gu, 'و').replace(/[ێى]/gu, 'ي').replace(/[عە]/gu, ''))].sort().join('')
  const [a, b] = [signs(one), signs(other)]
  if (a === b) return 0
  return a.replace('ا', '') === b.replace('ا', '') ? 1 : 2
}
