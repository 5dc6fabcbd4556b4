/** "owning" becomes "owns", "being owner of" "is owner of", "having paid" "paid": as a tie says it. */
export function presentOf(words: string): string {
  const [, verb, rest = ''] = /^(\p{L}+ing)((?: .*)?)$/u.exec(words) ?? []
  if (verb === undefined || notVerbs.test(verb)) return words
  const stem = verb.slice(0, -3).toLowerCase()
  if (stem === 'be') return `is${rest}`
  if (stem === 'hav') return /^ \p{L}+(?:ed|aid|ent|ade|een|old|eld)(?!\p{L})/u.test(rest) ? rest.trim() : `has${rest}`
  return `${present(stem)}${rest}`
}

const notVerbs = /^(?:shareholding|holding|thing|nothing|anything|king|ring|wing|sibling)$/iu

function present(stem: string): string {
  const single = stem.replace(/([bdgmnprt])\1$|(?<=(?:contro|patro|enro|trave|labe|mode|compe|cance|counse)l)(l)$/, '$1')
  if (single !== stem) return `${single}s`
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ies`
  if (/(?:ss|sh|ch|x|zz)$/.test(stem)) return `${stem}es`
  // "managing", "advising", "receiving", "donating": an e has gone
  return /(?:[aeiou](?:[gsvz]|c)|[aiou]t|ng|rc|nc|[aeiou]l[gv])$/.test(stem) && !/(?:visit|edit|profit|benefit|limit)$/.test(stem)
    ? `${stem}es`
    : `${stem}s`
}
