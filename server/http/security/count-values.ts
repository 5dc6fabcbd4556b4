const [quote, backslash] = [0x22, 0x5c]
/** By byte; what is neither is part of a number or a word. */
const opens = tableOf('[{')
const divides = tableOf(' \t\n\r,:]}')

/** Names and values, lists and objects too, in JSON; counts no further than one past `most`. Of what is no JSON, some number. */
export function countValues(json: Uint8Array, most: number): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < json.length && count <= most; at++) {
    const byte = json[at] as number
    if (divides[byte] === 1) {
      inWord = false
    } else if (byte === quote) {
      at = endOfText(json, at)
      count++
      inWord = false
    } else if (opens[byte] === 1) {
      count++
      inWord = false
    } else if (!inWord) {
      count++
      inWord = true
    }
  }
  return count
}

function endOfText(json: Uint8Array, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1
  return at
}

function tableOf(bytes: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const byte of Buffer.from(bytes)) table[byte] = 1
  return table
}
