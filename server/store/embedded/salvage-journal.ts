import { closeSync, openSync, statSync } from 'node:fs'
import { noRecords, type Records } from '../../evidence/records.ts'
import { nodeKey } from '../graph-elements.ts'
import { fromOlderForm } from '../older-forms.ts'
import { firstRevision } from '../revision.ts'
import { firstSchemaVersion, refuseNewer, schemaVersion } from '../schema-version.ts'
import { type Format, type Frame, frameAnywhere, laterFrame, type ReadAt } from './frames.ts'
import { applyEntries, emptyState, type GraphState, notContestedIn, stateRecords } from './graph-state.ts'
import { decodeEntries } from './journal-entries.ts'
import { readHead } from './journal-head.ts'
import { batchOf, readerOf } from './read-journal.ts'
import { restoreNames } from './restore-names.ts'

export interface Salvaged {
  records: Records
  revision: string
  gaps: { from: number; to: number }[]
  missing: number
  headDamaged: boolean
  writes: string[]
  /** Targets of links that are missing: "Entity rudaw". */
  gone: string[]
  renamed: string[]
}

/** Throws StoreError for a journal of a newer Isnad. */
export function salvageJournal(path: string): Salvaged {
  const { size } = statSync(path)
  const file = openSync(path, 'r')
  try {
    const read = readerOf(file, size)
    const head = readHead(read)
    if (head) refuseNewer(path, head.schema)
    const found = (head ? [head.format] : ([2, 1] as const)).map(format => ({
      format,
      ...wholeFrames(read, size, format, head?.start ?? 0),
    }))
    const { format, frames, gaps } = found.reduce((best, each) => (each.frames.length > best.frames.length ? each : best))
    const { state, writes } = play(frames)
    const renamed = restoreNames(state)
    const form = head?.schema ?? (format === 1 ? firstSchemaVersion : schemaVersion)
    return {
      records: state.nodes.size === 0 ? noRecords : fromOlderForm(stateRecords(state), form, notContestedIn(state)),
      revision: writes.at(-1) ?? firstRevision,
      gaps,
      missing: Math.max(0, (head?.acknowledged ?? 0) - size),
      headDamaged: head === null || head.markDamaged,
      writes,
      gone: goneFrom(state),
      renamed,
    }
  } finally {
    closeSync(file)
  }
}

function wholeFrames(read: ReadAt, size: number, format: Format, start: number): { frames: Frame[]; gaps: Salvaged['gaps'] } {
  const frames: Frame[] = []
  const gaps: Salvaged['gaps'] = []
  for (let at = start; at < size; ) {
    const frame = frameAnywhere(read, at, format)
    if (frame) {
      frames.push(frame)
      at = frame.next
      continue
    }
    const next = laterFrame(read, at, size, format) ?? size
    gaps.push({ from: at, to: next })
    at = next
  }
  return { frames, gaps }
}

/** A write that lost a part is played as far as it goes; the record shows what is incomplete. */
function play(frames: Frame[]) {
  const state = emptyState()
  const writes: string[] = []
  for (const { payload, next } of frames) {
    const { entries, revision } = batchOf(payload, next)
    applyEntries(state, decodeEntries(entries))
    if (revision !== null) writes.push(revision)
  }
  return { state, writes }
}

function goneFrom({ nodes, relationships }: GraphState): string[] {
  const ends = [...relationships.values()].flatMap(({ from, to }) => [from, to])
  return [...new Set(ends.filter(end => end.label !== 'Name' && !nodes.has(nodeKey(end))).map(({ label, id }) => `${label} ${id}`))].sort()
}
