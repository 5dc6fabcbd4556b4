/** Names in three scripts, many of them nearly alike, and what somebody may type for one. */
import fc from 'fast-check'
import type { EntityRecord } from '../../server/contract/graph.ts'
import type { Records } from '../../server/evidence/records.ts'
import { claim, entity } from '../factories/records.ts'
import { records } from './record.ts'

const words = [
  ...'Karim Kareem Karem Haddad Hadad Al-Haddad Abdul Rahman Abdulrahman Mohammed Muhammad Mohamad Nasr Nasir Sadr Sader'.split(' '),
  ...'حداد الحداد كريم محمد ناصر نصر الصدر حزب الله عبدالرحمن Иванов Петров Iwanow Bank Banks Bankr Holding a el Io'.split(' '),
]
const anyName = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map(each => each.join(' '))
const anyEntity = (id: string): fc.Arbitrary<EntityRecord> =>
  fc
    .tuple(
      anyName,
      fc.array(fc.tuple(anyName, fc.constantFrom('variant', 'error', 'canonical'))),
      fc.constantFrom('Person', 'Party', 'State'),
    )
    .map(([name, names, kind]) =>
      entity(id, kind, {
        name,
        names: [
          ...new Map(
            names.map(([value, as]) => [value, { value, lang: null, script: /[ا-ي]/.test(value) ? 'Arab' : null, kind: as }]),
          ).values(),
        ],
      } as Partial<EntityRecord>),
    )

const ids = Array.from({ length: 24 }, (_, i) => `n${i}`)
export const anyNamed: fc.Arbitrary<Records> = fc
  .tuple(fc.tuple(...ids.map(anyEntity)), fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 20 }))
  .map(([entities, ties]) =>
    records(
      ties.map(([subject, object], i) => claim(`C${i}`, { subject, object })),
      entities,
    ),
  )

/** A name, or some of its words, perhaps unfinished or with letters wrong. */
export const anyAsked: fc.Arbitrary<string> = fc
  .tuple(anyName, fc.constantFrom('as it is', 'unfinished', 'wrong', 'wrong twice', 'together'), fc.nat(), fc.nat())
  .map(([name, how, at, other]) => {
    const letters = [...name]
    const place = at % letters.length
    if (how === 'unfinished') return letters.slice(0, place + 1).join('')
    if (how === 'together') return name.replaceAll(' ', '')
    if (how === 'as it is') return name
    const wrong = [letters.with(place, 'x'), letters.toSpliced(place, 1), letters.toSpliced(place, 0, 'q'), exchanged(letters, place)][
      other % 4
    ]!
    return (how === 'wrong' ? wrong : exchanged(wrong, other % Math.max(1, wrong.length))).join('')
  })

const exchanged = (letters: readonly string[], at: number): string[] =>
  at + 1 < letters.length ? letters.with(at, letters[at + 1]!).with(at + 1, letters[at]!) : [...letters]
