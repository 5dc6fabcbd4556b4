/** How a copy and the record agree, in words. */
import type { Checked } from './reading.ts'

export interface Agreement {
  /** "3 of 75 quotes are not where the record says; 2 were found elsewhere in this text." */
  sentence: string
  /** False where none of the words are in the text: it may be another source's. */
  sameText: boolean
  /** The quotes that the reader should look at, in the order of the record. */
  amiss: Checked[]
}

const be = (n: number): string => (n === 1 ? 'is' : 'are')
const was = (n: number): string => (n === 1 ? 'was' : 'were')

/** A sentence and what it stands on; counts quotes, not claims. */
export function agreement(checked: readonly Checked[]): Agreement {
  const n = checked.length
  const amiss = checked.filter(({ standing }) => standing.is !== 'there')
  const of = (is: Checked['standing']['is']): number => checked.filter(({ standing }) => standing.is === is).length
  const [missing, elsewhere, otherwise, unplaced] = [of('missing'), of('elsewhere'), of('printed-otherwise'), of('unplaced')]
  const sameText = missing < n
  if (n === 0) return { sentence: 'No claim quotes this source.', sameText: true, amiss }
  if (!sameText)
    return {
      sentence: `${n === 1 ? 'The one quote is not' : `None of the ${n} quotes is`} in this text. It may be the text of another source.`,
      sameText,
      amiss,
    }
  if (amiss.length === 0)
    return {
      sentence: n === 1 ? 'The one quote stands where the record says.' : `All ${n} quotes stand where the record says.`,
      sameText,
      amiss,
    }
  const parts = [
    elsewhere > 0 && `${elsewhere} ${was(elsewhere)} found elsewhere in this text`,
    otherwise > 0 && `${otherwise} ${be(otherwise)} printed with other marks`,
    unplaced > 0 && `${unplaced} ${unplaced === 1 ? 'has' : 'have'} no place in the record and ${was(unplaced)} found`,
    missing > 0 && `${missing} ${be(missing)} not in it`,
  ].filter(part => part !== false)
  return { sentence: `${amiss.length} of ${n} quotes ${be(amiss.length)} not where the record says; ${parts.join(', ')}.`, sameText, amiss }
}

/** What is amiss with one quote, in words. */
export function amissWords({ standing, at }: Checked): string {
  const recorded = at ? `the record says paragraph ${at.paragraph}, line ${at.line}` : 'the record names no place'
  switch (standing.is) {
    case 'there':
      return 'Stands where the record says.'
    case 'missing':
      return `Not in this text; ${recorded}.`
    case 'elsewhere':
      return `Found in paragraph ${standing.place.paragraph}, line ${standing.place.line}; ${recorded}, ${at?.start}–${at?.end}.`
    case 'printed-otherwise':
      return `This text prints “${standing.printed}”.`
    case 'unplaced':
      return standing.places.length === 1
        ? `Found in paragraph ${standing.places[0].paragraph}; ${recorded}.`
        : `Stands ${standing.places.length} times in this text; ${recorded}.`
  }
}
