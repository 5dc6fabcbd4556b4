/** Only the owner can read the data folder: 0700, its files 0600. Windows has its own means. */

import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { coded, type ProblemCode } from '../contract/told/coded.ts'
import { StoreError } from './store.ts'

export const privateFile = 0o600
const privateFolder = 0o700
const own = /^(journal|lock|salvage|kept-database|pages)\b/

/** Creates it if missing. Closed to others only if it holds nothing but Isnad's own files. */
export function ownFolder(folder: string): void {
  if (!makeFolder(folder) && readdirSync(folder).every(name => own.test(name))) close(folder, privateFolder)
}

/** True if it was created. Node's `recursive` never ends on file systems that take no folder and report none, such as /proc. */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: privateFolder })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return false
    const parent = dirname(folder)
    if (code !== 'ENOENT' || existsSync(parent)) throw error
    makeFolder(parent)
    return makeFolder(folder)
  }
}

export const closeToOthers = (path: string): void => close(path, privateFile)

/** Nobody else on this machine can read it, so knowing its content proves ownership; on Windows left to the folder. */
export async function isOwnersAlone(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  const facts = await stat(path).catch(() => null)
  return facts !== null && (facts.mode & 0o077) === 0
}

function close(path: string, mode: number): void {
  try {
    if (existsSync(path)) chmodSync(path, mode)
  } catch {
    // somebody else's: using it will show whether it can be used
  }
}

export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // Windows cannot open a folder to sync it
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

const reasons: Record<string, ProblemCode> = {
  EACCES: 'thePermissionForItIsMissing',
  EPERM: 'thePermissionForItIsMissing',
  EROFS: 'itIsOnAFileSystem',
  ENOSPC: 'thereIsNoRoomLeft',
  EDQUOT: 'thereIsNoRoomLeft',
  ENOTDIR: 'somethingInItsPathIsA',
  ENOENT: 'noFolderCanBeMadeThere',
  EEXIST: 'itIsAFileNotA',
  EISDIR: 'somethingInItIsAFolder',
  ENAMETOOLONG: 'theNameIsTooLong',
  ELOOP: 'itsLinksGoInACircle',
  EMFILE: 'tooManyFilesAreOpen',
  EIO: 'theDiskDoesNotAnswer',
}

/** File-system failures in one line that says which workspace and what to do; others unchanged. */
export function asStoreError(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  if (error instanceof StoreError || code === null || !('syscall' in (error as Error))) return error
  const path = 'path' in (error as Error) ? (error as NodeJS.ErrnoException).path : undefined
  const known = reasons[code]
  const why = known ? coded(known) : code
  return new StoreError(
    'store-unreachable',
    path === undefined || path === folder
      ? coded('theWorkspaceCantBeUsed', { folder, why })
      : coded('theWorkspaceCantBeUsedFor', { folder, why, path }),
    {},
    { cause: error },
  )
}
