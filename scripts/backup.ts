/** `npm run backup`: a workspace as one file. Exit codes: 0 written, 1 a wrong option, 2 the store or the file can't be used. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { keptFiles } from '../server/store/kept-files.ts'
import { lookIntoStore } from '../server/store/look-into-store.ts'
import { readBackup } from '../server/store/read-backup.ts'
import { schemaVersion } from '../server/store/schema-version.ts'
import { StoreError } from '../server/store/store.ts'
import { EnvError, readWorkspace, workspaceName } from '../server/store/store-env.ts'
import { fileHash, writeBackup } from '../server/store/write-backup.ts'
import { contentsOf } from './backup-words.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const program = new Command('npm run backup --')
  .description('Writes everything that a workspace records into one file, also while Isnad runs. The workspace is only read.')
  .argument('[file]', 'the file to write (default: isnad-DATE.backup)')
  .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
  .option('--replace', 'a file of this name may be replaced')
  .parse()

try {
  const { data, replace = false } = program.opts<{ data?: string; replace?: boolean }>()
  const workspace = readWorkspace(process.env, data ?? null)
  say(`This is ${workspaceName(workspace)}.`)
  const written = new Date().toISOString()
  const path = resolve(program.args[0] ?? `isnad-${written.slice(0, 10)}.backup`)
  const { revision, form, records } = await lookIntoStore(workspace)
  if (form === null) throw new EnvError('Nothing was ever written there, so there is nothing to keep. No file was written.')
  const files = workspace.NEO4J_URI === undefined ? keptFiles(workspace.ISNAD_DATA) : []
  const backup = { isnadBackup: 1 as const, form: schemaVersion, revision, written, records, files }
  await writeBackup(path, backup, replace)
  const read = await readBackup(path)
  say(`Written into ${path}, and read back: ${contentsOf(read)}.`)
  say(`SHA-256 ${await fileHash(path)}`)
} catch (error) {
  if (!(error instanceof EnvError || error instanceof StoreError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof StoreError && error.slug !== 'invalid-input' ? 2 : 1
}
