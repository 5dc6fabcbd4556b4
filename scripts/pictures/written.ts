/** What the pictures show besides the article: written over the API, as a person would. */
export const report = {
  title: 'A strike in the harbour',
  text: [
    'A strike in the harbour',
    '',
    'Mira Halden, who leads the Harbour Union, spoke on Friday of a long winter.',
    '',
    'The Harbour Union called on the Port Authority to open its books, and the Port Authority said nothing.',
  ].join('\n'),
}

async function post<T>(base: string, path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${base}/api/${path}`, { method: 'POST', headers, body: JSON.stringify({ by: 'Anna Berg', ...body }) })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json() as Promise<T>
}

export async function writeRumour(base: string): Promise<void> {
  const written = async (path: string, body: object): Promise<string> => (await post<{ id: string }>(base, path, body)).id
  const entity = (kind: string, name: string) => written('entities', { kind, name })
  const [subject, object] = [await entity('Movement', 'Dockers’ League'), await entity('State', 'Northport')]
  const papers = [await entity('Publisher', 'Tidewater Post'), await entity('Publisher', 'Evening Beacon')] as const
  const claims: string[] = []
  for (const [publisher, cited, title] of [
    [...papers, 'Talks at the quay'] as const,
    [papers[1], papers[0], 'League hails talks'] as const,
  ]) {
    const source = await written('sources', { title, publisher })
    const chain = [
      { agent: publisher, act: 'reports' },
      { agent: cited, act: 'says' },
    ]
    const body = {
      source,
      subject,
      predicate: 'ALIGNED_WITH',
      object,
      modality: 'reported',
      chain,
      quote: 'the League stands with Northport',
    }
    claims.push((await post<{ claim: { id: string } }>(base, 'claims', body)).claim.id)
    await written('assessments', {
      source,
      scale: 'reliability',
      value: publisher === papers[0] ? 'C' : 'D',
      reason: 'corrections are rare',
    })
  }
  await written('assessments', { claim: claims[1], scale: 'credibility', value: '4', reason: 'each paper names only the other' })
  await written('assessments', { by: 'Omar Said', claim: claims[1], scale: 'credibility', value: '3', reason: 'a minister did travel' })
}

export async function writeReport(base: string): Promise<void> {
  const { title, text } = report
  const entity = async (kind: string, name: string): Promise<string> => (await post<{ id: string }>(base, 'entities', { kind, name })).id
  const publisher = await entity('Publisher', 'The Northport Courier')
  const mira = await entity('Person', 'Mira Halden')
  const union = await entity('Movement', 'Harbour Union')
  const port = await entity('StateBody', 'Port Authority')
  const { id: source } = await post<{ id: string }>(base, 'sources', { title, publisher })
  const claim = (subject: string, predicate: string, object: string, quote: string, paragraph: number, line: number) => {
    const start = text.indexOf(quote)
    const at = { paragraph, line, start, end: start + quote.length }
    return post(base, 'claims', { source, subject, predicate, object, quote, at, chain: [{ agent: publisher, act: 'states' }] })
  }
  await claim(mira, 'LEADS', union, 'leads the Harbour Union', 1, 3)
  await claim(union, 'CALLED_ON', port, 'called on the Port Authority to open its books', 2, 5)
}
