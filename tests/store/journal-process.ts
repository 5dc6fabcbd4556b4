/** Locks a folder and writes to its journal without end; prints each number that was acknowledged. */
import { writeSync } from 'node:fs'
import { openJournal } from '../../server/store/embedded/journal.ts'
import { entriesOf } from '../../server/store/embedded/journal-entries.ts'
import { lockFolder } from '../../server/store/embedded/lock.ts'
import { nextRevision } from '../../server/store/revision.ts'
import { pair } from './pair.ts'

const folder = process.argv[2] ?? ''
await lockFolder(folder)
const journal = openJournal(folder, () => undefined)
for (let i = Number(process.argv[3]); ; i++) {
  await journal.append(entriesOf(pair(i, journal.revision)), nextRevision(journal.revision))
  writeSync(1, `${i}\n`) // said before the next write begins
}
