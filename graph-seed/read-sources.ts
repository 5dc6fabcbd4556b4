/** A seed's folder -> its files' contents, with everything that is wrong in them. Reads only; knows nothing of other files' ids. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { Locator } from '../server/contract/claim.ts'
import { ClaimInFile, LinkInFile } from '../server/contract/files/claim.ts'
import { EntitiesFile, EntityInFile } from '../server/contract/files/entity.ts'
import { SourceFile } from '../server/contract/files/source.ts'
import { FamiliesFile, KindsFile, PredicateInFile, PredicatesFile } from '../server/contract/files/vocabulary.ts'
import { FamilyRow, KindRow } from '../server/contract/vocabulary.ts'
import { type Finding, SeedError } from './finding.ts'
import { type SourceRead, sourceRead } from './made-claims.ts'
import { parseJson } from './parse-json.ts'
import { zodFindings } from './zod-findings.ts'

export interface Filed<T> {
  file: string
  value: T
}

export interface SeedFiles {
  sources: Filed<SourceRead>[]
  entities: Filed<EntityInFile>[]
  predicates: Filed<PredicateInFile>[]
  kinds: Filed<KindRow>[]
  families: Filed<FamilyRow>[]
  standAlone: Record<ListName, boolean>
  /** Ids of records that could not be read: what points at them is not blamed for it. */
  broken: Set<string>
  /** Names in the folder and in sources/ that are not read, with the reason where they may have been meant to be. */
  ignored: string[]
  findings: Finding[]
}

const largestFile = 32 * 1024 * 1024
const nestedKeys = [...Object.keys(LinkInFile.shape), ...Object.keys(Locator.shape)]

const lists = {
  entities: { files: ['entities.json'], outer: EntitiesFile, row: EntityInFile, word: 'entity' },
  predicates: { files: ['predicates.json', 'vocabulary/predicates.json'], outer: PredicatesFile, row: PredicateInFile, word: 'predicate' },
  kinds: { files: ['vocabulary/kinds.json'], outer: KindsFile, row: KindRow, word: 'kind' },
  families: { files: ['vocabulary/families.json'], outer: FamiliesFile, row: FamilyRow, word: 'family' },
} as const
type ListName = keyof typeof lists

/** Reads sources/*.json, entities.json and the vocabulary, which may also be a predicates.json beside them. Throws SeedError where the folder is no seed at all. */
export async function readSeed(
  folder: string,
  recordedBy: string,
  tell: (read: number, of: number) => void = () => undefined,
): Promise<SeedFiles> {
  const seed: SeedFiles = {
    sources: [],
    entities: [],
    predicates: [],
    kinds: [],
    families: [],
    standAlone: { entities: false, predicates: false, kinds: false, families: false },
    broken: new Set(),
    ignored: [],
    findings: [],
  }
  const { json, others } = await sourceNames(folder)
  seed.ignored = [...(await otherNames(folder)), ...others]
  for (const name of Object.keys(lists) as ListName[]) for (const file of lists[name].files) await readList(folder, file, seed, name)
  for (const [at, name] of json.entries()) {
    tell(at, json.length)
    await readSource(folder, `sources/${name}`, seed, recordedBy)
  }
  const { sources, entities, predicates, kinds, families, findings } = seed
  if ([sources, entities, predicates, kinds, families, findings].every(list => list.length === 0))
    throw new SeedError([
      {
        file: null,
        record: null,
        field: null,
        reason: `there is nothing to read in ${folder}${seed.ignored.length === 0 ? '' : `; not read: ${seed.ignored.join(', ')}`}`,
        fix: 'a seed is a folder with sources/*.json in it; see docs/data-format.md',
      },
    ])
  return seed
}

const read = ['sources', 'vocabulary', 'entities.json', 'predicates.json']
const readInVocabulary = ['kinds.json', 'families.json', 'predicates.json']
/** Isnad's own folder holds the command, the schemas and the article's queries beside the files. */
const ownBeside = /^(schema|queries|biome\.json|[\w-]+\.ts)$/
/** A user's folder also holds the schemas that were made for it. */
const usersBeside = /^schema$/

/** A name close to that of a file that is read is pointed out. */
async function otherNames(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(name => !(isOwn(folder) ? ownBeside : usersBeside).test(name))
  const inVocabulary = await readdir(join(folder, 'vocabulary')).catch(() => [])
  return [...notAmong(names, read), ...notAmong(inVocabulary, readInVocabulary).map(name => `vocabulary/${name}`)]
}

const notAmong = (names: readonly string[], known: readonly string[]): string[] =>
  names
    .filter(name => !name.startsWith('.') && !known.includes(name))
    .sort()
    .map(name => {
      const meant = known.find(each => each === name.toLowerCase())
      return meant === undefined ? name : `${name} (only ${meant} is read, in these letters)`
    })

const isOwn = (folder: string): boolean => resolve(folder) === resolve(fileURLToPath(new URL('.', import.meta.url)))

async function sourceNames(folder: string): Promise<{ json: string[]; others: string[] }> {
  const names = await readdir(join(folder, 'sources')).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'ENOENT' || error.code === 'ENOTDIR'
        ? `there is no folder sources in ${folder}`
        : `sources can’t be read: ${error.code}`
    throw new SeedError([
      { file: null, record: null, field: null, reason, fix: 'a seed is a folder with sources/*.json in it; see docs/data-format.md' },
    ])
  })
  const visible = names.filter(name => !name.startsWith('.')).sort()
  const json = visible.filter(name => /\.json$/i.test(name))
  return { json, others: visible.filter(name => !json.includes(name)).map(name => `sources/${name} (not .json)`) }
}

/** Undefined where the file is missing or wrong; what is wrong with it is then among the findings. */
async function readValue(folder: string, file: string, findings: Finding[], needed: boolean): Promise<unknown> {
  const finding = (reason: string, fix: string | null = null) => void findings.push({ file, record: null, field: null, reason, fix })
  try {
    const path = join(folder, file)
    const facts = await stat(path)
    if (!facts.isFile()) return finding('is not a file')
    if (facts.size > largestFile) return finding(`is larger than ${largestFile / 1024 / 1024} MB`, 'split it into several sources')
    const parsed = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))
    if ('value' in parsed) return parsed.value
    for (const { line, column, reason } of parsed.troubles)
      findings.push({ file, record: `line ${line}, column ${column}`, field: null, reason, fix: null })
  } catch (error) {
    if (error instanceof TypeError) return finding('is not UTF-8', 'save it as UTF-8')
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' || needed) finding(`can’t be read: ${code ?? String(error)}`)
  }
}

/** One by one, so that the faults of each record are told. */
function readRecords<T extends z.ZodObject>(items: unknown[], shape: T, file: string, word: string, seed: SeedFiles): z.infer<T>[] {
  return items.flatMap((item, i) => {
    const read = shape.safeParse(item)
    if (read.success) return [read.data]
    const id =
      typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' && item.id !== ''
        ? item.id.slice(0, 100)
        : null
    if (id !== null) seed.broken.add(id)
    seed.findings.push(
      ...zodFindings(read.error, { file, record: id === null ? `${word} number ${i + 1}` : `${word} ${id}` }, [
        ...Object.keys(shape.shape),
        ...nestedKeys,
      ]),
    )
    return []
  })
}

async function readList(folder: string, file: string, seed: SeedFiles, name: ListName): Promise<void> {
  const value = await readValue(folder, file, seed.findings, false)
  if (value === undefined) return
  const { outer, row, word } = lists[name]
  const head = z.strictObject({ ...outer.shape, [name]: z.array(z.unknown()) }).safeParse(value) as z.ZodSafeParseResult<
    Record<string, unknown>
  >
  if (!head.success) return void seed.findings.push(...zodFindings(head.error, { file, record: null }, Object.keys(outer.shape)))
  if (head.data.standAlone === true) seed.standAlone[name] = true
  const rows = readRecords(head.data[name] as unknown[], row, file, word, seed)
  ;(seed[name] as Filed<unknown>[]).push(...rows.map(record => ({ file, value: record })))
}

async function readSource(folder: string, file: string, seed: SeedFiles, recordedBy: string): Promise<void> {
  const value = await readValue(folder, file, seed.findings, true)
  if (value === undefined) return
  const head = SourceFile.extend({ claims: z.array(z.unknown()) }).safeParse(value)
  // claims are read even where the head is wrong, so that all errors of a file are told at once
  const items = typeof value === 'object' && value !== null && 'claims' in value && Array.isArray(value.claims) ? value.claims : []
  const claims = readRecords(items, ClaimInFile, file, 'claim', seed)
  if (head.success) return void seed.sources.push({ file, value: sourceRead({ ...head.data, claims }, file, recordedBy) })
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') seed.broken.add(value.id)
  for (const claim of claims) seed.broken.add(claim.id)
  seed.findings.push(...zodFindings(head.error, { file, record: null }, [...Object.keys(SourceFile.shape), ...nestedKeys]))
}
