import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Relation } from '../../../server/contract/graph.ts'
import type { Under } from '../../figure/carried/carried.ts'
import type { Coverable, Finding, PrintMaterial, PrintOptions } from '../../figure/index.ts'
import {
  coverable,
  fitted,
  fontFaces,
  gather,
  lettersOf,
  lintOf,
  notCoverable,
  type PrintedFigure,
  printThread,
  safeCopy,
} from '../../figure/index.ts'
import { useWords } from '../../session/context.tsx'
import { useNamesWithin } from '../../session/names.ts'
import { queries } from '../../session/queries.ts'
import type { Picture, Scene } from '../../state/state.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { coversNobody, type PrintSettings } from './print-settings.ts'
import { t } from './t.ts'

export interface Printed {
  figure: PrintedFigure
  material: PrintMaterial
  options: PrintOptions
  findings: readonly Finding[]
}

/** More than these are a table, not a picture that can be read in print. */
export const mostRelations = 120

/** Of the canvas, as the figure has them. */
export function printedRelations({ relations }: Scene, { loaded }: Picture, { leftOut, added }: PrintSettings): Relation[] {
  const shown = relations.filter(({ fate }) => fate === null).flatMap(({ bundle }) => bundle)
  return [...shown.filter(({ id }) => !leftOut.includes(id)), ...added.flatMap(id => loaded.relations.get(id) ?? [])]
}

/** As the figure counts them: with a line, unless the others are asked for. */
export function printedCounts(scene: Scene, picture: Picture, settings: PrintSettings): { entities: number; relations: number } {
  const relations = printedRelations(scene, picture, settings)
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]))
  const entities = scene.entities.filter(({ id, fate }) => fate === null && (settings.parts.lineless || ends.has(id)))
  return { entities: entities.length, relations: relations.length }
}

/** How far the search for places is; null before it begins. */
type Progress = { attempt: number; most: number } | null

/** Null while its evidence is read and its places are found, with the reason where it can't be made. */
export function usePrinted(
  asked: boolean,
  scene: Scene,
  picture: Picture,
  settings: PrintSettings,
  notes: readonly string[],
  carry: Under | null,
): { made: Printed | null; progress: Progress; problem: string | null; coverable: readonly Coverable[] } {
  const { vocabulary } = useWords()
  const [thread] = useState(printThread)
  const [progress, setProgress] = useState<Progress>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const { lens, loaded } = picture
  const { leftOut, added, format, typeFrom, theme, names, wordless, parts, title, caption, alt, credit, cover } = settings
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the settings only these two change it
  const relations = useMemo(() => printedRelations(scene, picture, settings), [scene, picture, leftOut, added])
  const denials = useMemo(() => [...loaded.denials.values()], [loaded])
  const ids = useMemo(
    () => [...new Set([...relations.flatMap(({ asserterIds }) => asserterIds), ...denials.map(({ denier }) => denier)])],
    [relations, denials],
  )
  const nameOf = useNamesWithin(ids)
  const tooMany = relations.length > mostRelations
  const relationIds = useMemo(() => relations.map(({ id }) => id), [relations])
  const evidence = useQuery({ ...queries.evidences(relationIds, lens), enabled: asked && !tooMany && relations.length > 0 })
  const [made, setMade] = useState<Printed | null>(null)
  /** Whom and what it would name if nothing were covered. */
  const [all, setAll] = useState<readonly Coverable[]>([])
  const [named, setNamed] = useState<readonly string[]>([])
  const [cannot, setCannot] = useState<readonly string[]>([])
  useEffect(() => {
    setMade(null)
    setProgress(null)
    setFailed(null)
    if (!asked || evidence.data === undefined) return
    const entities = scene.entities.filter(({ fate }) => fate === null)
    const there = new Set(relationIds)
    const others = [...loaded.relations.values()].filter(({ id }) => !there.has(id))
    const { kinds, label, family } = vocabulary
    const shown = { entities: entities.map(({ entity }) => entity), relations, denials }
    const whole = gather(shown, new Map(entities.map(({ id, x, y }) => [id, { x, y }])), evidence.data, { kinds, label, family, nameOf })
    const namesById = new Map(entities.map(({ entity }) => [entity.id, entity.names.map(({ value }) => value)]))
    const all = coverable(whole)
    setAll(all)
    const cannot = notCoverable(whole, cover.words)
    setCannot(cannot)
    if (cannot.length > 0) return
    const copy = coversNobody(cover)
      ? null
      : safeCopy(whole, cover, id => namesById.get(id) ?? all.flatMap(each => (each.id === id ? [each.name] : [])))
    const named = copy?.leftIn([title, caption, alt, credit].join(' ')) ?? []
    setNamed(named)
    if (named.length > 0) return
    const material = copy?.material ?? whole
    const choices = {
      format,
      theme,
      names,
      wordless,
      parts,
      caption,
      alt,
      ...(typeFrom !== null && { typeFrom }),
      title: title === '' ? null : title,
      notes: copy === null ? notes : [...notes.map(copy.text), copy.note].filter(Boolean),
      credit,
      date: new Date().toISOString().slice(0, 10),
      // what is covered could be read from it
      carry: copy === null ? carry : null,
    }
    let gone = false
    // without its own letters the figure is drawn in those of its reader
    const css = fontFaces(lettersOf(material, names, [title, caption, credit])).catch(() => '')
    const lay = async (): Promise<void> => {
      const options: PrintOptions = { ...choices, fontFaces: await css }
      if (gone) return
      const figure = await fitted(material, options, asked => thread.run(asked, setProgress))
      // what is told of it is worked out in a turn of its own: no key waits for both
      await new Promise(resolve => setTimeout(resolve))
      if (gone || !figure) return
      const told = (copy?.said ?? []).map((title, n): Finding => ({ id: `safe-copy-${n}`, sort: 'look', title, numbers: [] }))
      setMade({ figure, material, options, findings: [...told, ...lintOf({ material, figure, options, others })] })
    }
    // the dialog first says that it is at work
    const timer = setTimeout(() => lay().catch((error: Error) => !gone && setFailed(error.message)), 50)
    return () => {
      gone = true
      clearTimeout(timer)
      thread.stop()
    }
  }, [
    asked,
    evidence.data,
    scene,
    loaded,
    relationIds,
    relations,
    denials,
    vocabulary,
    nameOf,
    format,
    typeFrom,
    theme,
    names,
    wordless,
    parts,
    title,
    caption,
    alt,
    credit,
    cover,
    notes,
    carry,
    thread,
  ])
  const problem = tooMany
    ? t('tooManyForPrint', { relations: relations.length, most: mostRelations })
    : relations.length === 0
      ? t(scene.relations.length > 0 ? 'nothingWithoutFate' : 'nothingToPrint')
      : cannot.length > 0
        ? cannot.join(' ')
        : named.length > 0
          ? t('titleNamesCovered', { words: listOf(named.map(word => `“${word}”`)) })
          : (evidence.error?.message ?? failed)
  return { made: asked ? made : null, progress, problem: asked ? problem : null, coverable: all }
}
