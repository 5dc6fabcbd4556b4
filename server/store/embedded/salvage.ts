import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { coded } from '../../contract/told/coded.ts'
import { noRecords, type Records } from '../../evidence/records.ts'
import type { LostFact } from '../../record/known-facts.ts'
import { soundPart } from '../../record/sound-part.ts'
import { diffElements } from '../diff-elements.ts'
import { asStoreError, privateFile } from '../private-files.ts'
import { nextRevision } from '../revision.ts'
import { StoreError } from '../store.ts'
import { toElements } from '../to-elements.ts'
import { inspectJournal } from './inspect-journal.ts'
import { entriesOf } from './journal-entries.ts'
import { headBytes } from './journal-head.ts'
import { keepAside } from './keep-aside.ts'
import { openLatest } from './latest.ts'
import { lockFolder } from './lock.ts'
import { type Salvaged, salvageJournal } from './salvage-journal.ts'
import { writeJournal } from './write-journal.ts'

/** `file`: a copy to save from. Answers lines for people. Throws StoreError, changing nothing: held, of a newer Isnad, nothing readable. */
export async function salvage(folder: string, file: string | null, vocabulary: Vocabulary): Promise<string[]> {
  const path = resolve(folder)
  const journal = join(path, 'journal')
  const from = file === null ? journal : resolve(path, file)
  if (!existsSync(from)) throw new StoreError('store-unreachable', coded('thereIsNoToSave', { from }))
  try {
    const lock = await lockFolder(path)
    try {
      const found = file === null ? inspectJournal(journal) : null
      if (found && found.damagedAt === null && !found.head.markDamaged)
        return [`The journal ${journal} is whole: there is nothing to save. Nothing was changed.`]
      return save(journal, from, vocabulary)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw asStoreError(path, error)
  }
}

type Vocabulary = Pick<Records, 'predicates' | 'kinds' | 'families'>

function save(journal: string, from: string, vocabulary: Vocabulary): string[] {
  const salvaged = salvageJournal(from)
  const read = salvaged.records
  // a complete record keeps its own vocabulary
  const lost = salvaged.missing > 0 || salvaged.gaps.some(({ to }) => to > headBytes)
  const missingOf = <T extends { id: string }>(own: readonly T[], lent: readonly T[]): T[] =>
    lost ? lent.filter(({ id }) => !own.some(each => each.id === id)) : []
  const lent = missingOf(read.predicates, vocabulary.predicates)
  const {
    records,
    left,
    lost: facts,
  } = soundPart({
    ...read,
    predicates: [...read.predicates, ...lent],
    kinds: [...read.kinds, ...missingOf(read.kinds, vocabulary.kinds)],
    families: [...read.families, ...missingOf(read.families, vocabulary.families)],
  })
  if (records.entities.length + records.claims.length === 0)
    throw new StoreError('store-unreachable', coded('nothingCouldBeReadIn', { from }))
  const copy = keepAside(from, 'damaged')
  const instead = existsSync(journal) && from !== journal ? keepAside(journal, 'damaged') : null
  const leftOut = left.length === 0 ? null : `${copy}.left-out.json`
  if (leftOut) writeFileSync(leftOut, `${JSON.stringify(left, null, 1)}\n`, { mode: privateFile })
  const change = diffElements(toElements(noRecords), toElements(records), salvaged.revision)
  const revision = nextRevision(salvaged.revision)
  writeJournal(journal, entriesOf(change), revision)
  const latest = openLatest(dirname(journal))
  latest.note(revision)
  latest.close()
  return [
    `Saved into ${journal}: ${records.claims.length} claims, ${records.entities.length} entities, ${records.assessments.length} judgements.`,
    ...unreadable(salvaged),
    ...(lent.length > 0 && read.predicates.length < vocabulary.predicates.length
      ? [`Predicates that could not be read were taken from Isnad’s own list: ${lent.map(({ id }) => id).join(', ')}.`]
      : []),
    ...facts.map(factLine),
    ...salvaged.renamed.map(
      id => `Names of ${id} are there, but of some of them the kind, the script or the place among the others is lost.`,
    ),
    ...left.map(({ word, id, reason }) => `Left out: ${word} ${id}: ${reason}.`),
    ...(leftOut ? [`What was left out is kept, as far as it could be read, in ${leftOut}.`] : []),
    ...(left.length + facts.length > 0 || lost
      ? [
          `What came from files comes back with: npm run seed -- --data ${dirname(journal)} (Isnad’s own article), and --from FOLDER for yours. What was written in the explorer comes back only from a backup.`,
        ]
      : []),
    `The damaged journal is kept as ${copy}.`,
    ...(instead ? [`The journal that stood in its place is kept as ${instead}.`] : []),
  ]
}

function factLine({ source, field, was, now }: LostFact): string {
  const what = {
    publisher: 'who published it',
    copyOf: 'what it is a copy of',
    partOf: 'what it is a part of',
    releasedBy: 'who released it',
    madeBy: 'who made it',
  }[field]
  const lost = was === null ? `${what} could not be read` : `${what} is not there (${was})`
  const then = now === null ? 'it stands without' : `its claims begin with ${now}, which stands there now`
  return `Source ${source}: ${lost}; ${then}.`
}

function unreadable({ gaps, missing, headDamaged, writes, gone }: Salvaged): string[] {
  const numbers = writes.map(revision => Number.parseInt(revision, 10))
  const lostWrites = numbers.flatMap((number, i) =>
    i > 0 && number > (numbers[i - 1] ?? 0) + 1 ? [[(numbers[i - 1] ?? 0) + 1, number - 1]] : [],
  )
  return [
    ...(headDamaged ? ['Its first bytes, which say what wrote it and how much was acknowledged, are damaged.'] : []),
    ...gaps.map(({ from, to }) => `Bytes ${from} to ${to - 1} could not be read.`),
    ...(gaps.some(({ to }) => to > headBytes) || missing > 0
      ? [
          'Entities, and of whom a recording is or what a document is a copy of, may be lost with them unseen: only a claim carries a mark of being whole.',
        ]
      : []),
    ...(missing > 0 ? [`${missing} acknowledged bytes are missing at its end.`] : []),
    ...lostWrites.map(
      ([first, last]) =>
        `Writes ${first}${last === first ? '' : ` to ${last}`} are lost or not whole: what they changed stands as it was before them.`,
    ),
    ...(gaps.some(({ to }) => to > 0) || missing > 0
      ? [
          numbers.length === 0
            ? 'No write could be read to its end; what is saved is what could be read of them.'
            : `The last write that could be read is number ${numbers.at(-1)}; a later one, if there was any, is lost.`,
        ]
      : []),
    ...(gone.length > 0 ? [`Links lead to what is not there: ${gone.join(', ')}.`] : []),
  ]
}
