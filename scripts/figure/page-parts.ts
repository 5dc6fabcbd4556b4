/** What the reader of a page can choose: lenses, and the steps of a story that somebody wrote. */
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { lensNotes } from '../../client/features/export/export-notes.ts'
import type { PageLens, PageStep } from '../../client/figure/page/parts.ts'
import { drawnOf, type PrintMaterial } from '../../client/figure/print/material.ts'
import { numbered } from '../../client/figure/print/numbering.ts'
import { everyone } from '../../server/contract/everyone.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { drawnGraph } from '../../server/ledger/denial-words.ts'
import { Bad } from './bad.ts'
import { wordsOf } from './material.ts'

const someIds = z.array(z.string().max(1000)).max(2000)
const Story = z
  .array(
    z.strictObject({
      title: z.string().min(1).max(200),
      text: z.string().max(5000).default(''),
      entities: someIds.optional(),
      relations: someIds.optional(),
    }),
  )
  .min(1)
  .max(50)
export type Story = z.infer<typeof Story>

/** Throws Bad for what is no story. */
export async function readStory(file: string): Promise<Story> {
  try {
    return Story.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error)
    throw new Bad(`${file}: ${why}`)
  }
}

const numberedIn = (material: PrintMaterial) =>
  numbered(drawnOf(material), () => false).relations.map(({ relation }, n) => ({ ...relation, number: n + 1 }))

/** A step has the lines that it names, else those between its entities, else all. Throws Bad for an id that is not in the figure. */
export function stepsOf(material: PrintMaterial, story: Story): PageStep[] {
  const lines = numberedIn(material)
  const known = new Set(lines.flatMap(({ id, from, to }) => [id, from, to]))
  return story.map(({ title, text, entities, relations }, n) => {
    const unknown = [...(entities ?? []), ...(relations ?? [])].filter(id => !known.has(id))
    if (unknown.length > 0) throw new Bad(`Step ${n + 1} names ${unknown.join(', ')}, which the figure does not show.`)
    const shown = lines.filter(({ id, from, to }) =>
      relations ? relations.includes(id) : !entities || (entities.includes(from) && entities.includes(to)),
    )
    return { title, text, numbers: shown.map(({ number }) => number) }
  })
}

/** "by=memo" or "without=nouri-al-maliki"; several ids with commas. Throws Bad for another form, or an id that nobody has. */
export function lensesOf(ledger: Ledger, material: PrintMaterial, asked: readonly string[]): PageLens[] {
  const lines = numberedIn(material)
  return asked.map(each => {
    const [, how, list = ''] = /^(by|without)=(.+)$/.exec(each) ?? []
    if (how !== 'by' && how !== 'without') throw new Bad(`Write a lens as by=ID or without=ID, not ${each}.`)
    const ids = list.split(',')
    const unknown = ids.filter(id => !ledger.entities.has(id))
    if (unknown.length > 0) throw new Bad(`Nobody in this record has the id ${unknown.join(', ')}.`)
    const lens = { ...everyone, [how]: ids }
    const standing = new Set(drawnGraph(ledger, lens).relations.map(({ id }) => id))
    const title = lensNotes(lens, wordsOf(ledger)).join(' ')
    return { title, numbers: lines.filter(({ id }) => standing.has(id)).map(({ number }) => number) }
  })
}
