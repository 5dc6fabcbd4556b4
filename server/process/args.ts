import { resolve } from 'node:path'
import { Command } from 'commander'

export interface Args {
  data: string | null
  empty: boolean
}

/** Throws commander's own, already printed error for an unknown option. */
export function readArgs(argv: string[]): Args {
  const { data, empty = false } = new Command('npm start --')
    .description('Starts Isnad and opens it in the browser.')
    .option('--data <folder>', 'the workspace in this folder (default: ISNAD_DATA, then .isnad)')
    .option('--empty', 'start a new workspace without the article')
    .parse(argv, { from: 'user' })
    .opts<{ data?: string; empty?: boolean }>()
  return { data: data === undefined ? null : resolve(data), empty }
}
