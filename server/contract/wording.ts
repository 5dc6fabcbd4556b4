/** Labels decide the wording, whatever kind has them. */
export interface Named {
  name: string
  kinds: readonly string[]
}

/** In quotation marks; marks inside become single ones, opening where a word begins. */
export const inQuotes = (text: string): string => `“${text.replaceAll(/(?<![^\s([{—–])[“„"]|„/g, '‘').replaceAll(/[“”"]/g, '’')}”`

const described: readonly string[] = ['Voice', 'Event', 'Project', 'Role']
const ordinal = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Latest) \p{Ll}/u

/** A description takes its article, "the recorded voice"; a title takes quotation marks. */
export function inSentence({ name, kinds }: Named): string {
  const is = (label: string): boolean => kinds.includes(label)
  if (/^The \p{Ll}/u.test(name)) return `t${name.slice(1)}`
  if (is('State') && name.startsWith('United ')) return `the ${name}`
  if (is('Source')) return sourceInSentence(name)
  if (is('Placeholder')) return name.replace(/^whoever (?!.*['"“]).*$/, 'somebody unnamed').replace(/^unnamed /, 'an unnamed ')
  const takesArticle = described.some(is) && /^\p{Lu}\p{Ll}+ (?:\p{Ll}|["“])/u.test(name)
  return takesArticle ? `the ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}

function sourceInSentence(name: string): string {
  if (/^['‘"“]/.test(name)) return name
  return ordinal.test(name) && /recording$/.test(name) ? `the ${name.charAt(0).toLowerCase()}${name.slice(1)}` : inQuotes(name)
}

/** "Two councillors", "several women": a name ("Two Rivers") goes on with a capital. */
const counted =
  /^(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ss]everal|[Mm]any|[Bb]oth|(?:[Aa] )?[Ff]ew|[Dd]ozens of|[Hh]undreds of|\d+) \p{Ll}/u

/** Several speak of themselves as we or they, or the name says so: "'the factions' (…)", "The leaked recordings (series)". */
export const isMany = ({ name }: Pick<Named, 'name'>): boolean => {
  const called = name.replace(/ \(.*\)$/, '').replace(/^['‘](.*)['’]$/, '$1')
  return (
    /^(?:[Ww]e|[Tt]hey)$/.test(called) ||
    counted.test(called) ||
    /^(?:[Tt]he|[Ss]ome|[Oo]ther) (?:\p{Ll}+ )*\p{Ll}*(?<!s)s$/u.test(called) ||
    /Forces$/.test(called)
  )
}

const many: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' }

/** "is affiliated with" in the subject's number: "'they' … demand", "'the factions' … are affiliated with". */
export function agreeing(phrase: string, subject: Pick<Named, 'name'>): string {
  if (!isMany(subject)) return phrase
  const [verb = '', ...rest] = phrase.split(' ')
  const plural = many[verb] ?? verb.replace(/(ss|sh|ch|x)es$|s$/, '$1')
  return [plural, ...rest].join(' ')
}

/** "'the factions' (…)", "are affiliated with", "the United States". */
export const statement = (subject: Pick<Named, 'name'>, phrase: string, object: Named): readonly [string, string, string] => [
  subject.name,
  ofDoing(agreeing(phrase, subject), object),
  inSentence(object),
]

/** Not "investigates an investigation": where verb and object share a word, the verb is a plain one. */
export function ofDoing(phrase: string, { name, kinds }: Named): string {
  const [verb = '', ...rest] = phrase.toLowerCase().split(' ')
  const stem = verb.slice(0, -3)
  return kinds.includes('Event') && rest.length === 0 && stem.length > 3 && name.toLowerCase().startsWith(stem) ? 'carries out' : phrase
}

/** Denying a source means that it is not genuine; nobody denies that it exists. */
export const deniesGenuine = (source: Named): string => `denies that ${inSentence(source)} ${agreeing('is', source)} genuine`
