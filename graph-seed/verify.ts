import type { ClaimRecord, Locator } from '../server/contract/claim.ts'
import { type Passage, passagesOf, standing } from '../server/evidence/passages.ts'
import { SourceText } from '../server/evidence/source-text.ts'
import type { SeedGraph } from './build-graph.ts'
import type { Finding } from './finding.ts'

export interface Verified {
  sources: string[]
  claims: number
  passages: number
  findings: Finding[]
  places: string[]
}

type PassageIn = Passage & { claim: ClaimRecord }

/** Finds out which source the text is of, unless `source` says so. */
export function verifyText(graph: SeedGraph, original: string, source: string | null): Verified {
  const text = new SourceText(original)
  const groups = graph.sources.filter(({ value }) => (source === null ? value.readIn === undefined : value.id === source))
  const best = groups
    .map(({ value }) => {
      const ids = [value.id, ...graph.sources.filter(other => other.value.readIn === value.id).map(other => other.value.id)]
      const passages = graph.records.claims.filter(claim => ids.includes(claim.source)).flatMap(passagesIn)
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

const passagesIn = (claim: ClaimRecord): PassageIn[] => passagesOf(claim).map(passage => ({ ...passage, claim }))

const written = ({ paragraph, line, start, end }: Locator): string =>
  `"at": { "paragraph": ${paragraph}, "line": ${line}, "start": ${start}, "end": ${end} }`

function compare(graph: SeedGraph, text: SourceText, { claim, ...passage }: PassageIn): { finding?: Finding; place?: string } {
  const record = `claim ${claim.id}`
  const { field, quote, at } = passage
  const tell = (reason: string, fix: string | null = null) => ({
    finding: { file: graph.files.get(record) ?? null, record, field, reason, fix },
  })
  const found = standing(text, passage)
  switch (found.is) {
    case 'there':
      return {}
    case 'missing':
      return tell(`these words are not in the text: ${JSON.stringify(quote)}`)
    case 'printed-otherwise':
      return tell(`the text prints ${JSON.stringify(found.printed)}, not ${JSON.stringify(quote)}`, 'quote with the text’s own marks')
    case 'unplaced':
      return found.places.length > 1
        ? tell(`stands ${found.places.length} times in the text`, `choose a place; the first is ${written(found.places[0])}`)
        : { place: `${record}: ${field}: ${written(found.places[0])}` }
    case 'elsewhere':
      return tell(`is not at ${at?.start}–${at?.end} in paragraph ${at?.paragraph}, line ${at?.line}`, written(found.place))
  }
}

/** Claims whose date the text does not print: at least the year must be there. */
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
