/** Every quote and its place against the text that the user has. */
import type { ClaimRecord, Locator } from '../server/contract/claim.ts'
import type { SeedGraph } from './build-graph.ts'
import type { Finding } from './finding.ts'
import { SourceText } from './source-text.ts'

export interface Verified {
  /** The sources that the text is of: one, and those that were read in it. Empty where none of their words are in it. */
  sources: string[]
  claims: number
  passages: number
  findings: Finding[]
  /** Places for passages that have none yet, as they can stand in the file. */
  places: string[]
}

interface PassageIn {
  claim: ClaimRecord
  field: string
  quote: string
  at: Locator | null
}

/** Finds out which source the text is of and compares; `source` decides where given. */
export function verifyText(graph: SeedGraph, original: string, source: string | null): Verified {
  const text = new SourceText(original)
  const groups = graph.sources.filter(({ value }) => (source === null ? value.readIn === undefined : value.id === source))
  const best = groups
    .map(({ value }) => {
      const ids = [value.id, ...graph.sources.filter(other => other.value.readIn === value.id).map(other => other.value.id)]
      const passages = graph.records.claims.filter(claim => ids.includes(claim.source)).flatMap(passagesOf)
      return { ids, passages, found: passages.filter(({ quote }) => text.find(quote).length > 0).length }
    })
    .sort((a, b) => b.found - a.found)[0]
  if (best === undefined || best.found === 0) return { sources: [], claims: 0, passages: 0, findings: [], places: [] }
  const results = best.passages.map(passage => compare(graph, text, passage))
  return {
    sources: best.ids,
    claims: new Set(best.passages.map(({ claim }) => claim.id)).size,
    passages: best.passages.length,
    findings: [...results.flatMap(({ finding }) => finding ?? []), ...undated(graph, text, best.passages)],
    places: results.flatMap(({ place }) => place ?? []),
  }
}

const passagesOf = (claim: ClaimRecord): PassageIn[] => [
  ...(claim.quote === null ? [] : [{ claim, field: 'quote', quote: claim.quote, at: claim.locator }]),
  ...claim.passages.map(({ role, quote, locator }) => ({
    claim,
    field: role === 'subject' ? 'subjectQuote' : 'alsoQuotes',
    quote,
    at: locator,
  })),
]

const written = ({ paragraph, line, start, end }: Locator): string =>
  `"at": { "paragraph": ${paragraph}, "line": ${line}, "start": ${start}, "end": ${end} }`

function compare(graph: SeedGraph, text: SourceText, { claim, field, quote, at }: PassageIn): { finding?: Finding; place?: string } {
  const record = `claim ${claim.id}`
  const tell = (reason: string, fix: string | null = null) => ({
    finding: { file: graph.files.get(record) ?? null, record, field, reason, fix },
  })
  const places = text.find(quote)
  const nearest = at === null ? places[0] : places.toSorted((a, b) => Math.abs(a.start - at.start) - Math.abs(b.start - at.start))[0]
  if (nearest === undefined) return tell(`these words are not in the text: ${JSON.stringify(quote)}`)
  const printed = text.slice(nearest.start, nearest.end)
  if (printed !== quote)
    return tell(`the text prints ${JSON.stringify(printed)}, not ${JSON.stringify(quote)}`, 'quote with the text’s own marks')
  if (at === null && places.length > 1)
    return tell(`stands ${places.length} times in the text`, `choose a place; the first is ${written(nearest)}`)
  if (at === null) return { place: `${record}: ${field}: ${written(nearest)}` }
  const same = (['paragraph', 'line', 'start', 'end'] as const).every(key => at[key] === nearest[key])
  return same ? {} : tell(`is not at ${at.start}–${at.end} in paragraph ${at.paragraph}, line ${at.line}`, written(nearest))
}

/** Claims whose date the text does not print: its year at least has to be there. */
function undated(graph: SeedGraph, text: SourceText, passages: PassageIn[]): Finding[] {
  const claims = [...new Map(passages.map(({ claim }) => [claim.id, claim])).values()]
  return claims.flatMap(claim => {
    const year = [claim.dateFrom, claim.dateTo].flatMap(date => date?.slice(0, 4) ?? []).find(each => !text.prints(each))
    const record = `claim ${claim.id}`
    return year === undefined
      ? []
      : [
          {
            file: graph.files.get(record) ?? null,
            record,
            field: 'date',
            reason: `the text prints no ${year}`,
            fix: 'a date known from elsewhere belongs in the note',
          },
        ]
  })
}
