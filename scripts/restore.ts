/** Exit codes: 0 done, 1 the file is wrong or this was not agreed to (nothing written), 2 the store can't be used. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { openTarget, openToLook } from '../graph-seed/open-target.ts'
import { changeBetween } from '../server/store/change-between.ts'
import { putKeptFiles } from '../server/store/kept-files.ts'
import { readBackup } from '../server/store/read-backup.ts'
import { StoreError } from '../server/store/store.ts'
import { EnvError, readWorkspace, workspaceName } from '../server/store/store-env.ts'
import { agreed } from './agreed.ts'
import { contentsOf, dated, whatGoes } from './backup-words.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const program = new Command('npm run restore --')
  .description('Puts a workspace into the state that a backup holds, all of it or nothing.')
  .argument('<file>', 'what npm run backup wrote')
  .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
  .option('--dry-run', 'check the file and say what would go; write nothing')
  .option('--yes', 'do not ask before anything that stands there goes')
  .parse()

async function run(path: string, { data, dryRun = false, yes = false }: { data?: string; dryRun?: boolean; yes?: boolean }): Promise<void> {
  const workspace = readWorkspace(process.env, data ?? null)
  say(`This is ${workspaceName(workspace)}.`)
  const backup = await readBackup(path)
  say(`${dated(path, backup)}, and is whole: ${contentsOf(backup)}.`)
  const target = dryRun ? await openToLook(workspace, say) : await openTarget(workspace, say)
  try {
    const held = await target.read()
    const goes = whatGoes(held.records, backup)
    for (const line of goes) say(line)
    const change = changeBetween(held.records, backup.records)
    if (dryRun) return say('Nothing was written.')
    if (goes.length > 0 && !(yes || (await agreed('Shall the backup stand in its place?'))))
      throw new EnvError('This was not agreed to; add --yes where nobody can be asked. Nothing was written.')
    const database = workspace.NEO4J_URI !== undefined
    const takeBack = database ? () => undefined : putKeptFiles(workspace.ISNAD_DATA, backup.files)
    try {
      await target.write(held, change)
    } catch (error) {
      takeBack()
      throw error
    }
    say('Restored.')
    if (database && backup.files.length > 0) say(`A database keeps no pages: the ${backup.files.length} in the backup stay in it.`)
  } finally {
    await target.close()
  }
}

try {
  await run(resolve(program.args[0] ?? ''), program.opts())
} catch (error) {
  if (!(error instanceof EnvError || error instanceof StoreError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof StoreError && error.slug !== 'invalid-input' ? 2 : 1
}
