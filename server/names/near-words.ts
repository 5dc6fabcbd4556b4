/** Misspellings: chosen as Lucene's fuzzy queries choose, so that a database's index finds the same words. */

const mostNear = 50

/** How many letters may be another, too many or too few, or two beside each other exchanged. */
export function mayDiffer(word: string): 0 | 1 | 2 {
  const { length } = [...word]
  return length < 4 ? 0 : length < 6 ? 1 : 2
}

/** The most alike of `inOrder` (sorted, each once) come first. */
export function nearWords(inOrder: readonly string[], word: string): string[] {
  const asked = [...word]
  const found: { word: string; likeness: number }[] = []
  for (const { other, size, differs } of within(inOrder, asked, mayDiffer(word)))
    found.push({ word: other, likeness: differs === 0 ? 1 : 1 - differs / Math.min(asked.length, size) })
  return found
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, mostNear)
    .map(each => each.word)
}

/** Words that begin alike share the rows of their beginning; where these are too far already, all of them are passed over. */
function* within(
  inOrder: readonly string[],
  asked: readonly string[],
  most: number,
): Generator<{ other: string; size: number; differs: number }> {
  const rows: number[][] = [Array.from({ length: asked.length + 1 }, (_, i) => i)]
  const least = [0]
  let letters: string[] = []
  let tooFar: string | null = null
  for (const other of inOrder) {
    if (tooFar !== null && other.startsWith(tooFar)) continue
    tooFar = null
    const own = [...other]
    let at = 0
    while (at < own.length && at < letters.length && own[at] === letters[at]) at++
    letters = own
    for (; at < own.length && tooFar === null; at++) {
      const row = nextRow(rows, asked, own, at)
      rows[at + 1] = row
      least[at + 1] = Math.min(...row)
      // an exchange of two letters goes on from the row before the last
      if (least[at + 1]! > most && least[at]! >= most) {
        tooFar = own.slice(0, at + 1).join('')
        letters = own.slice(0, at + 1)
      }
    }
    const differs = tooFar === null ? rows[own.length]![asked.length]! : most + 1
    if (differs <= most) yield { other, size: own.length, differs }
  }
}

function nextRow(rows: readonly number[][], asked: readonly string[], own: readonly string[], at: number): number[] {
  const [last, before] = [rows[at]!, rows[at - 1]]
  const row = [at + 1]
  for (let i = 1; i <= asked.length; i++) {
    const same = asked[i - 1] === own[at]
    let best = Math.min(last[i - 1]! + (same ? 0 : 1), last[i]! + 1, row[i - 1]! + 1)
    if (before && i > 1 && asked[i - 1] === own[at - 1] && asked[i - 2] === own[at]) best = Math.min(best, before[i - 2]! + 1)
    row.push(best)
  }
  return row
}
