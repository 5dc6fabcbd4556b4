/** One small record with everything that a record can hold; its stored form is kept in tests/fixtures/stored-form. */
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { EntityRecord } from '../../server/contract/graph.ts'
import type { Predicate } from '../../server/contract/ontology.ts'
import type { Records } from '../../server/evidence/records.ts'
import { claim as anyClaim, entity as anyEntity, predicate as anyPredicate, noFacts } from '../factories/records.ts'

const entity = (id: string, labels: string[], more: Partial<EntityRecord> = {}): EntityRecord =>
  anyEntity(id, 'Person', { labels: ['Entity', ...labels], ...more })
const predicate = (id: string, more: Partial<Predicate> = {}): Predicate => anyPredicate(id, { label: id, ...more })
const claim = (id: string, more: Partial<ClaimRecord> = {}): ClaimRecord =>
  anyClaim(id, { digest: `digest of ${id}`, subject: 'anna', object: 'party', source: 'article', recordedBy: 'seed', ...more })

const place = { paragraph: 1, line: 2, start: 3, end: 9 }

export const oneOfEach: Records = {
  kinds: [
    { id: 'Boat', extends: ['Asset'], shape: 'hull', family: 'open', words: { en: { one: 'boat', other: 'boats' } }, rank: 4 },
    {
      ...{ id: 'Ferry', extends: ['Boat'], shape: 'hull', family: 'open', words: { de: { one: 'Fähre', other: 'Fähren' } }, rank: 3 },
      ...{ shownAs: 'Boat', abstract: true, subjectOf: ['LEADS'], objectOf: ['OWNS', 'LEADS'] },
    },
  ],
  families: [{ id: 'own', words: { en: 'Own', de: 'Eigenes' }, tells: 'office' }],
  entities: [
    entity('anna', ['Actor', 'Person'], {
      decisions: [
        { with: 'anna-b', is: 'unsure', by: 'Omar', at: '2026-01-01T00:00:00Z', takenBack: { by: 'Omar', at: '2026-01-02T00:00:00Z' } },
        { with: 'anna-b', is: 'same', shownAs: 'anna-b', by: 'Omar', at: '2026-01-02T00:00:00Z', reason: 'one birthday' },
        { with: 'party', is: 'different', by: 'Omar', at: '2026-01-03T00:00:00Z' },
      ],
      corrected: [
        { field: 'kind', was: 'Party', now: 'Person', by: 'Omar', at: '2026-01-01T00:00:00Z', reason: 'a surname' },
        { field: 'kind', was: 'Person', now: 'Party', by: 'Omar', at: '2026-01-02T00:00:00Z' },
        { field: 'kind', was: 'Party', now: 'Person', by: 'Omar', at: '2026-01-03T00:00:00Z' },
      ],
      names: [
        { value: 'anna', lang: 'en', script: 'Latn', kind: 'canonical' },
        { value: 'آنا', lang: 'ar', script: 'Arab', kind: 'translit' },
      ],
      wikidata: 'Q1',
      note: 'a note',
      recordedBy: 'Omar',
      recordedAt: '2026-01-01T00:00:00Z',
    }),
    entity('anna-b', ['Actor', 'Person']),
    entity('party', ['Actor', 'Party'], { kind: 'Party' }),
    entity('paper', ['Actor', 'Publisher'], { kind: 'Publisher' }),
    entity('article', ['Source', 'Document'], {
      kind: 'Source',
      facts: {
        publisher: 'paper',
        title: 'A title',
        url: 'https://paper.example/a',
        date: '2022-07',
        dateBasis: 'printed',
        copyOf: 'first-article',
        partOf: 'series',
        reliability: 'B',
      },
    }),
    entity('first-article', ['Source', 'Document'], { kind: 'Source', facts: { ...noFacts, publisher: 'paper' } }),
    entity('series', ['Source', 'Series'], { kind: 'Source', facts: noFacts }),
    entity('recording', ['Source', 'Recording'], { kind: 'Source', facts: { ...noFacts, releasedBy: 'anna', madeBy: 'party' } }),
  ],
  predicates: [
    predicate('LEADS', { sign: 1, plover: 'X', inverse: 'is led by', qualifiers: { role: 'text', share: 'share' }, negative: 'denial' }),
    predicate('VOICE_OF', { attribution: true }),
    predicate('CALLS_FAKE', { drawn: false, deniesObject: true }),
    predicate('WANTS', { saysWish: true }),
    predicate('ALLIED_WITH', { symmetric: true }),
  ],
  claims: [
    claim('C1', {
      quote: 'Anna leads',
      locator: { ...place, page: 2 },
      passages: [{ role: 'also', quote: 'she leads', locator: place }],
      mood: 'future',
      dateFrom: '2022',
      dateTo: '2022-07-20',
      datePrecision: 'day',
      qualifiers: { of: 'party', place: 'Basra', year: 2022, weight: 0.5, printed: true },
      note: 'a note',
      credibility: '2',
      recordedAt: '2026-01-01T00:00:00Z',
    }),
    claim('C2', { predicate: 'VOICE_OF', object: 'recording' }),
    claim('C3', {
      predicate: 'ALLIED_WITH',
      assertedBy: 'anna',
      chain: [
        { agent: 'paper', act: 'reports' },
        { agent: 'anna', act: 'says', heardIn: 'recording', attributedTo: 'party', attributionClaim: 'C2', claim: 'C1' },
      ],
      modality: 'reported',
      supports: ['C1'],
      contradicts: ['C1'],
      contestedBy: ['C4'],
      contentOf: 'C1',
      derived: true,
    }),
    claim('C4', { predicate: 'CALLS_FAKE', object: 'recording', denies: ['C2'], modality: 'denied', notDrawn: 'a denial' }),
    claim('C5', { notContested: true, supersedes: 'C6', chain: [{ agent: 'anna', act: 'says', attributionClaim: 'C2' }] }),
    claim('C6', { status: 'superseded' }),
    claim('C7', { status: 'retracted', withdrawn: { by: 'Omar', at: '2026-01-02T00:00:00Z', reason: 'misread' } }),
  ],
  assessments: [
    {
      id: 'A1',
      claim: 'C1',
      source: null,
      assessor: 'Anna',
      date: '2026-01-01',
      reason: 'a reason',
      reliability: null,
      credibility: '2',
      likelihood: 'likely',
      confidence: 'low',
      recordedAt: '2026-01-01T00:00:00Z',
    },
    {
      id: 'A2',
      claim: null,
      source: 'article',
      assessor: 'Anna',
      date: '2026',
      reason: 'a reason',
      reliability: 'C',
      credibility: null,
      likelihood: null,
      confidence: null,
    },
  ],
}
