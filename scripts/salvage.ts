/** `npm run salvage`: saves what can be read of a damaged workspace. Exit codes: 0 done, 1 a wrong option, 2 nothing could be saved. */
import { Command } from 'commander'
import { graphOf } from '../graph-seed/workspace.ts'
import { salvage } from '../server/store/embedded/salvage.ts'
import { StoreError } from '../server/store/store.ts'
import { EnvError, readWorkspace, workspaceName } from '../server/store/store-env.ts'

const options = new Command('npm run salvage --')
  .description('Saves what can be read of a workspace whose journal is damaged; the damaged journal is kept.')
  .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
  .option('--file <copy>', 'save from this copy of a journal instead of the workspace’s own')
  .parse()
  .opts<{ data?: string; file?: string }>()

try {
  const workspace = readWorkspace(process.env, options.data ?? null)
  process.stdout.write(`This is ${workspaceName(workspace)}.\n`)
  if (workspace.NEO4J_URI !== undefined)
    throw new EnvError('Only a workspace in a folder can be salvaged: a database has means of its own. Leave NEO4J_URI out.')
  const vocabulary = (await graphOf(null)).records
  for (const line of await salvage(workspace.ISNAD_DATA, options.file ?? null, vocabulary)) process.stdout.write(`${line}\n`)
} catch (error) {
  if (!(error instanceof EnvError || error instanceof StoreError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof StoreError ? 2 : 1
}
