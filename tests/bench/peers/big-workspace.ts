/** A generated folder of source files, as somebody with an archive would have one: documents of fifty claims each, with quotes, chains and denials. A tenth of the claims is about one person, a twentieth is heard in one recording. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbers } from '../../store/parity/graph.ts'

export interface Size {
  entities: number
  claims: number
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
export function writeBigWorkspace(folder: string, { entities, claims }: Size): string[] {
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
        return {
          id: `claim-${number}`,
          chain: number % 20 === 1 ? 'tape' : upTo(2) === 0 ? 'own' : speakers[upTo(5)],
          subject: `person-${subject}`,
          predicate: predicates[upTo(predicates.length)],
          object: `person-${(subject + 1 + upTo(persons - 1)) % persons}`,
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
