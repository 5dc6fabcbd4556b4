/** Two languages to try the screens with, made of the English messages: `en-XA` is accented and two fifths longer, `ar-XB` runs from right to left. */

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqɋrŕsštţuûvṽwŵxẋyýzžAÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQɊRŔSŠTŢUÛVṼWŴXẊYÝZŽ']
    .join('')
    .match(/../gu)
    ?.map(pair => [...pair]) ?? [],
)

/** Vowels and s twice: English grows by about two fifths. */
const longer = (text: string): string =>
  text.replaceAll(
    /[a-z]/gi,
    letter => `${accented[letter] ?? letter}${/[aeious]/i.test(letter) ? (accented[letter.toLowerCase()] ?? '') : ''}`,
  )

/** Between the signs that turn the direction of letters over. */
const mirrored = (text: string): string => text.replace(/\S(?:.*\S)?/s, words => `\u202e${words}\u202c`)

/** A message with only its own words changed: arguments, the syntax of plural and select, number signs and tags stand. */
const inWords =
  (change: (words: string) => string) =>
  (message: string): string => {
    let depth = 0
    return message
      .split(/([{}]|<[^>]*>|#)/)
      .map(part => {
        if (part === '{') depth += 1
        else if (part === '}') depth -= 1
        else if (depth % 2 === 0 && part !== '#' && !part.startsWith('<')) return change(part)
        return part
      })
      .join('')
  }

export const pseudoLanguages: Readonly<Record<string, (message: string) => string>> = {
  'en-XA': inWords(longer),
  'ar-XB': inWords(mirrored),
}
