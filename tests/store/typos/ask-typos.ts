/** Typing mistakes, and where Neo4j 5.26 sees the error in each. */
import { readFileSync, writeFileSync } from 'node:fs'
import neo4j from 'neo4j-driver'

export interface Place {
  readonly code: string
  readonly line: number
  readonly column: number
}
export interface Typo {
  readonly query: string
  /** Missing where Neo4j accepts the text. */
  readonly error?: Place
}

const FILE = new URL('typos.json', import.meta.url)

export const keptTypos = (): Typo[] => JSON.parse(readFileSync(FILE, 'utf8')) as Typo[]

/** Invisible characters are written as escapes. */
export function keepTypos(typos: readonly Typo[]): void {
  const lines = typos.map(typo =>
    JSON.stringify(typo).replace(/[\p{Cf}\u00a0]/gu, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
  writeFileSync(FILE, `[\n${lines.map(line => `  ${line}`).join(',\n')}\n]\n`)
}

export async function askTypos(typos: readonly Typo[], uri: string, user: string, password: string): Promise<Typo[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  const answers: Typo[] = []
  for (const { query } of typos) {
    const error = await session.run(query).then(
      () => undefined,
      failure => placeOf(failure),
    )
    answers.push(error ? { query, error } : { query })
  }
  await session.close()
  await driver.close()
  return answers
}

function placeOf(failure: unknown): Place {
  if (!(failure instanceof neo4j.Neo4jError)) throw failure
  const [, line, column] = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(failure.message) ?? []
  return { code: failure.code, line: Number(line), column: Number(column) }
}
