/** Legal forms that stand before or behind a company's name, whole words of `plainWords`. */
const telling =
  'ltd|limited|llc|inc|incorporated|corp|corporation|gmbh|plc|sarl|srl|spa|aps|llp|slu|sau|sll|slp|sca|scoop|ltda|eirl|sapi|eurl|sas|ooo|pjsc|oao|zao|kft|sro|doo|pty|pte|bhd|bvba|nyrt'
const short = 'sl|sa|ag|kg|se|bv|nv|oy|ab|as|lp|co|ug|sc|cv'

const told = new RegExp(`(?<![\\p{L}\\p{N}])(?:${telling})(?![\\p{L}\\p{N}])|(?<=(?<! d[aeo]) )(?:${short})$`, 'u')
const before = new RegExp(`^(?:${short}) `, 'u')

const lettersJoined = (plain: string): string => plain.replace(/(?<![\p{L}\p{N}])(\p{L}) (?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')

/** Of a name in `plainWords`. A first name's initials at the beginning are none. */
export const hasLegalForm = (plain: string): boolean => told.test(lettersJoined(plain)) || before.test(plain)

/** A name in `plainWords` without its legal forms; as it is where nothing would be left. */
export function withoutLegalForm(plain: string): string {
  const bare = lettersJoined(plain).replace(new RegExp(told.source, 'gu'), ' ').replace(/\s+/gu, ' ').trim()
  return bare === '' ? plain : bare
}
