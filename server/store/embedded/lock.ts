/** One process per data folder: the lock file names its holder. */

import { randomUUID } from 'node:crypto'
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { coded } from '../../contract/told/coded.ts'
import { ownFolder, privateFile } from '../private-files.ts'
import { StoreError, StoreHeldError } from '../store.ts'

/** `born` tells a process from a later one with the same number, on systems that tell (Linux). */
const Holder = z.object({ pid: z.int(), born: z.string().nullable(), nonce: z.string(), address: z.string().nullable() })
type Holder = z.infer<typeof Holder>

export interface Lock {
  announce(address: string): void
  release(): void
}

/** Throws StoreHeldError while a living process has it; takes over a dead one's lock. */
export async function lockFolder(folder: string): Promise<Lock> {
  ownFolder(folder)
  const path = join(folder, 'lock')
  const own: Holder = { pid: process.pid, born: bornAt(process.pid), nonce: randomUUID(), address: null }
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: privateFile })
      return held(path, own)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    refuseOther(path)
    const holder = readHolder(path)
    if (holder && isAlive(holder)) throw new StoreHeldError({ pid: holder.pid, folder, address: holder.address })
    // an unreadable lock may be just being written: wait up to a second
    if (holder || attempt >= 10) removeStale(path, holder)
    else await sleep(100)
  }
  throw new StoreHeldError({ pid: readHolder(path)?.pid ?? 0, folder, address: null })
}

/** Anything but a file is not Isnad's, and is never moved away. */
function refuseOther(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (there && !there.isFile()) throw new StoreError('store-unreachable', coded('isNoFileAsTheLock', { path }))
}

function held(path: string, own: Holder): Lock {
  return {
    announce(address) {
      writeFileSync(`${path}.${own.nonce}`, JSON.stringify({ ...own, address }), { mode: privateFile })
      renameSync(`${path}.${own.nonce}`, path)
    },
    release() {
      if (readHolder(path)?.nonce === own.nonce) rmSync(path, { force: true })
    },
  }
}

/** Moves the dead lock aside in one step; a living one that came in its place is put back. */
function removeStale(path: string, stale: Holder | null): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && moved.nonce !== stale?.nonce) {
    try {
      writeFileSync(path, JSON.stringify(moved), { flag: 'wx', mode: privateFile })
    } catch {
      /* a third process holds it: its lock stands */
    }
  }
  rmSync(aside, { force: true })
}

function readHolder(path: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function isAlive({ pid, born }: Holder): boolean {
  // a lock of this process is another store in it
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = bornAt(pid)
  return born === null || now === null || born === now
}

/** In clock ticks since boot, with the boot's id; null off Linux. */
function bornAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the command's name, in brackets, may hold blanks
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // a zombie still has a number, but holds nothing
    if (state === 'Z') return 'ended'
    const started = rest[18]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${started}`
  } catch {
    return null
  }
}
