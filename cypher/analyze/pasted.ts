/** Parts of pasted text that are not Cypher: look-alike or invisible characters, and commands of Neo4j's tools. */

const NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /[\u2018\u2019\u201a\u201b\u201c-\u201f\u2039\u203a\u00ab\u00bb\u02bc\u2032\u2033\uff07\uff02]/u,
    `a typographic quote; texts stand between ' or "`,
  ],
  [/[\u2010-\u2015\u2212\ufe58\uff0d]/u, 'a dash; a minus sign and a relationship are written -'],
  [/[\u2190\u2192\u21d0\u21d2]/u, 'an arrow sign; arrows are written <- and ->'],
  [/[\u060c\u3001\uff0c]/u, 'another sign than the comma ,'],
  [/[\u061b\uff1b\u037e]/u, 'another sign than the semicolon ;'],
  [/[\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff1a]/u, 'a wide sign; brackets and colons are written ( ) [ ] { } :'],
  [/[\p{Cc}\p{Cf}]/u, 'an invisible character'],
]

/** The offset is in UTF-16 units. */
export function pasted(text: string, offset: number): string {
  const console = text.slice(0, offset).trim() === '' && /^:([a-z]\w*)/i.exec(text.slice(offset))
  if (console) return ` (\`${console[0]}\` is a command of Neo4j Browser and Cypher Shell, not Cypher)`
  const character = text.slice(offset, offset + 1)
  const name = /[\n\r\t]/.test(character) ? undefined : NAMES.find(([signs]) => signs.test(character))?.[1]
  if (name === undefined) return ''
  const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return ` (U+${number} is ${name})`
}
