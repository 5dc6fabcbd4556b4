import { readFolders } from '../../server/library/read-folders.ts'

/** On the article; what is not among them has its own default. */
const sample: Record<string, unknown> = {
  entity: 'iran',
  speaker: 'recorded-voice',
  organization: 'islamic-dawa-party',
  person: 'nouri-al-maliki',
  from: 'nouri-al-maliki',
  to: 'iran',
  one: 'nouri-al-maliki',
  other: 'muqtada-al-sadr',
  predicate: 'AFFILIATED_WITH',
  claim: 'C029',
  hub: 'C029',
  source: 'doc-memo-2022-07-20',
  letters: 'maliki',
  kind: 'Person',
  publishers: 2,
  steps: 2,
  most: 5,
  year: '2022',
}

/** Every query that ships, with parameters to which the article has an answer. */
export async function libraryQueries(): Promise<{ id: string; cypher: string; params: Record<string, unknown> }[]> {
  const { queries } = await readFolders([
    { owner: 'shipped', path: 'queries' },
    { owner: 'article', path: 'graph-seed/queries' },
  ])
  return queries.map(({ id, cypher, params }) => ({
    id,
    cypher,
    params: Object.fromEntries(
      params.map(({ name, type, default: value }) => [name, value === null ? sample[name] : type === 'number' ? Number(value) : value]),
    ),
  }))
}
