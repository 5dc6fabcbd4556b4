/** A generated folder of source files, as somebody with an archive would have one: documents of fifty claims each, with quotes, chains and denials. A tenth of the claims is about one person, a twentieth is heard in one recording. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbers } from '../../../cypher/fuzz/random.ts'

export interface Size {
  entities: number
  claims: number
  /** Shares of the persons, as [0.4, 0.3, 0.2]: who speaks of whom mostly stays within one, and of the first of it most is said. */
  communities?: readonly number[]
}

const claimsInSource = 50
const predicates = ['ALLIED_WITH', 'CRITICIZES', 'PRAISES', 'OPPOSES'] as const
const firstNames = [
  'Amal',
  'Basim',
  'Dalia',
  'Faris',
  'Hanan',
  'Jalal',
  'Karim',
  'Layla',
  'Munir',
  'Nadia',
  'Omar',
  'Rania',
  'Samir',
  'Tariq',
]
const lastNames = ['Haddad', 'Jabbar', 'Kadhim', 'Latif', 'Mansour', 'Naji', 'Qasim', 'Rashid', 'Saleh', 'Tamimi', 'Wahid', 'Yasin', 'Zaki']

/** Returns the paths of the files it wrote. The same size gives the same files. */
export function writeBigWorkspace(folder: string, { entities, claims, communities }: Size): string[] {
  const next = numbers(11)
  const upTo = (n: number): number => Math.floor(next() * n)
  const publishers = Math.max(2, Math.round(entities / 200))
  const files: string[] = []
  const write = (name: string, value: unknown): void => {
    files.push(join(folder, name))
    writeFileSync(join(folder, name), JSON.stringify(value, null, 1))
  }
  mkdirSync(join(folder, 'sources'), { recursive: true })
  const name = (i: number): string => `${firstNames[i % firstNames.length]} ${lastNames[(i * 7) % lastNames.length]} ${i}`
  const persons = entities - publishers - 2
  const pair = communities ? within(groups(persons, communities), next) : null
  write('entities.json', {
    entities: [
      { id: 'voice', kind: 'Voice', name: 'Recorded voice', status: 'attributed-identity', resolved: false },
      { id: 'tape', kind: 'Recording', name: 'The long recording' },
      ...Array.from({ length: publishers }, (_, i) => ({ id: `paper-${i}`, kind: 'Publisher', name: `The Daily ${name(i)}` })),
      ...Array.from({ length: persons }, (_, i) => ({
        id: `person-${i}`,
        kind: 'Person',
        name: name(i),
        printed: [name(i).slice(2)],
      })),
    ],
  })
  for (let first = 0, at = 0; first < claims; first += claimsInSource, at++) {
    const speakers = Array.from({ length: 5 }, () => `person-${upTo(persons)}`)
    const publisher = `paper-${at % publishers}`
    write(`sources/doc-${at}.json`, {
      id: `doc-${at}`,
      title: `Report number ${at}`,
      publisher,
      date: `20${10 + (at % 15)}-0${1 + (at % 9)}`,
      dateBasis: 'printed in the head',
      chains: {
        own: [{ agent: publisher, act: 'states' }],
        tape: [
          { agent: publisher, act: 'reports' },
          { agent: 'voice', act: 'says', heardIn: 'tape' },
        ],
        ...Object.fromEntries(
          [...new Set(speakers)].map(agent => [
            agent,
            [
              { agent: publisher, act: 'reports' },
              { agent, act: 'says' },
            ],
          ]),
        ),
      },
      claims: Array.from({ length: Math.min(claimsInSource, claims - first) }, (_, i) => {
        const number = first + i
        const quote = `in the words of report ${at} it is so ${number}`
        const start = i * 100
        const subject = number % 10 === 0 ? 0 : upTo(persons)
        const object = (subject + 1 + upTo(persons - 1)) % persons
        const [from, to] = pair?.() ?? [subject, object]
        return {
          id: `claim-${number}`,
          chain: number % 20 === 1 ? 'tape' : upTo(2) === 0 ? 'own' : speakers[upTo(5)],
          subject: `person-${from}`,
          predicate: predicates[upTo(predicates.length)],
          object: `person-${to}`,
          quote,
          at: { paragraph: i, line: i + 1, start, end: start + quote.length },
          ...(number > 0 && upTo(50) === 0 && { denies: [`claim-${upTo(number)}`] }),
          ...(number > 0 && upTo(20) === 0 && { supports: [`claim-${upTo(number)}`] }),
          ...(upTo(3) === 0 && { date: `20${10 + upTo(15)}` }),
        }
      }),
    })
  }
  return files
}

interface Group {
  first: number
  size: number
}

function groups(persons: number, shares: readonly number[]): Group[] {
  let first = 0
  return shares.map(share => {
    const group = { first, size: Math.max(2, Math.floor(persons * share)) }
    first += group.size
    return group
  })
}

/** Pairs of persons: seven of eight within a group, the others mostly with the next one. */
function within(all: readonly Group[], next: () => number): () => [number, number] {
  const total = all.reduce((sum, { size }) => sum + size, 0)
  const groupAt = (at: number): number => all.findIndex(({ first, size }) => at < first + size)
  const one = ({ first, size }: Group): number => first + Math.floor(next() ** 2 * size)
  return () => {
    const number = groupAt(Math.floor(next() * total))
    const own = all[number] as Group
    const other = next() < 7 / 8 ? own : (all[next() < 3 / 4 ? (number + 1) % all.length : Math.floor(next() * all.length)] as Group)
    const from = one(own)
    const to = one(other)
    return from === to ? [from, own.first + ((to - own.first + 1) % own.size)] : [from, to]
  }
}
