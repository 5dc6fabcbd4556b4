/** For an editor before saving: none of it stands in the figure, and none of it stops anybody. */
import { manner } from '../../notation/manners.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { toldWords } from '../../words/told.ts'
import { hasFace } from '../faces.ts'
import { t } from '../t.ts'
import { contrastOf, leastContrast } from './contrast.ts'
import { widerThan } from './formats.ts'
import { lettersOf } from './gather.ts'
import { drawnOf, type PrintMaterial } from './material.ts'
import { nameScript, printedName } from './names.ts'
import { type Numbered, numbered, ranges } from './numbering.ts'
import { allParts, type PrintedFigure, type PrintOptions } from './print-figure.ts'
import { type } from './sizes.ts'
import { printTheme } from './theme.ts'

/** What can be done about a finding with one press: another choice, or what the dialog does. */
export type Fix =
  | {
      word: string
      /** Type of null: as the format has it. */
      change: Partial<Pick<PrintOptions, 'format' | 'names' | 'parts' | 'theme' | 'wordless'> & { typeFrom: number | null }>
    }
  | { word: string; act: 'showHidden' | 'leaveOut'; relations: readonly string[] }
  | { word: string; caption: string }

export interface Finding {
  id: string
  /** To look at, to know, or found in order. */
  sort: 'look' | 'know' | 'passed'
  /** A fact, one sentence. */
  title: string
  /** Numbers of the lines that it is about. */
  numbers: readonly number[]
  fix?: Fix
}

interface Printed {
  material: PrintMaterial
  /** Left out where only the material is judged: what has no room is told by the figure itself. */
  figure?: Pick<PrintedFigure, 'unplaced' | 'laid' | 'height' | 'typeFrom'>
  options: Omit<PrintOptions, 'fontFaces'>
  /** Relations of the record that it does not show. */
  others?: readonly { id: string; from: string; to: string }[]
}

interface Known extends Printed {
  notes: Numbered
  numbersOf(asked: (each: PrintMaterial['relations'][number]) => boolean): number[]
}

type Rule = (known: Known) => Omit<Finding, 'id'> | null

const about = (sort: Finding['sort'], numbers: readonly number[], title: string, fix?: Fix): Omit<Finding, 'id'> | null =>
  numbers.length === 0 ? null : { sort, numbers, title, ...(fix && { fix }) }

/** In the order in which they are told. A new one is a row. */
const rules = {
  single({ numbersOf }) {
    const numbers = numbersOf(({ evidence: { claims } }) => new Set(claims.map(({ source }) => source.id)).size === 1)
    const words = t('lintSingle', { count: numbers.length, numbers: ranges(numbers) })
    return about('know', numbers, words, { word: t('fixCaption'), caption: words })
  },
  inferred({ numbersOf, material }) {
    const numbers = numbersOf(({ relation }) => manner(relation) === 'derived')
    const relations = material.relations.flatMap(({ relation }) => (manner(relation) === 'derived' ? [relation.id] : []))
    return about('know', numbers, t('lintInferred', { count: numbers.length, numbers: ranges(numbers) }), {
      word: t('fixLeaveOut'),
      act: 'leaveOut',
      relations,
    })
  },
  disputedFact({ numbersOf }) {
    const numbers = numbersOf(({ relation }) => relation.contested && manner(relation) === 'asserted')
    return about('look', numbers, t('lintDisputedFact', { count: numbers.length, numbers: ranges(numbers) }))
  },
  remarked({ numbersOf }) {
    const numbers = numbersOf(({ evidence: { claims } }) => claims.some(({ note }) => note !== null))
    return about('know', numbers, t('lintRemarked', { count: numbers.length, numbers: ranges(numbers) }))
  },
  renamed({ material, numbersOf, options }) {
    const printed = new Map(material.entities.map(({ entity }) => [entity.id, printedName(entity, options.names ?? 'latin')]))
    const differs = ({ evidence: { claims } }: PrintMaterial['relations'][number]): boolean =>
      claims.some(({ writtenAs, subject, object }) =>
        [
          [subject.id, writtenAs?.subject],
          [object.id, writtenAs?.object],
        ].some(([id, written]) => written !== undefined && printed.get(id as string) !== written),
      )
    const numbers = numbersOf(differs)
    return about('look', numbers, t('lintRenamed', { count: numbers.length, numbers: ranges(numbers) }))
  },
  ended({ numbersOf, options: { date } }) {
    const isOver = ({ dateFrom, dateTo }: PrintMaterial['relations'][number]['evidence']['claims'][number]): boolean =>
      dateTo !== null && dateTo < date && dateFrom !== dateTo
    const numbers = numbersOf(({ evidence: { claims } }) => claims.length > 0 && claims.every(isOver))
    return about('look', numbers, t('lintEnded', { count: numbers.length, numbers: ranges(numbers) }))
  },
  denied({ material }) {
    const there = new Set(material.entities.map(({ entity }) => entity.id))
    const left = material.denials.filter(({ denier, relationIds }) => there.has(denier) && relationIds.length === 0)
    if (left.length === 0) return null
    const sentences = left.map(denial => `${material.nameOf(denial.denier)} ${toldWords(denial.told)}`)
    const title = t('lintDenials', { count: left.length, denials: listOf(sentences.slice(0, 3)), more: Math.max(0, left.length - 3) })
    return { sort: 'look', numbers: [], title, fix: { word: t('fixCaption'), caption: `${sentences.join('. ')}.` } }
  },
  hidden({ material, others = [] }) {
    const shown = new Set(material.entities.map(({ entity }) => entity.id))
    const hidden = others.filter(({ from, to }) => shown.has(from) && shown.has(to)).map(({ id }) => id)
    if (hidden.length === 0) return null
    return {
      sort: 'look',
      numbers: [],
      title: t('lintHidden', { hidden: hidden.length }),
      fix: { word: t('fixShow'), act: 'showHidden', relations: hidden },
    }
  },
  undated: ({ notes }) => ofSources(notes, ({ date }) => date === null, 'lintUndated'),
  unaddressed: ({ notes }) => ofSources(notes, ({ url }) => url === null, 'lintUnaddressed'),
  unarchived: ({ notes }) => ofSources(notes, ({ url }) => url !== null && !isArchive(url), 'lintUnarchived'),
  nameless({ material, options }) {
    const script = nameScript(options.names ?? 'latin')
    const without = material.entities.filter(({ entity }) => script.of(entity) === null)
    if (without.length === 0) return null
    const names = listOf([
      ...without.slice(0, 3).map(({ entity }) => entity.name),
      ...(without.length > 3 ? [t('andMore', { more: without.length - 3 })] : []),
    ])
    return { sort: 'look', numbers: [], title: t('lintNameless', { count: without.length, script: script.phrase, names }) }
  },
  faceless({ material, options }) {
    const lacking = [...new Set(lettersOf(material, options.names, [options.title ?? '', options.caption ?? '', options.credit]))].filter(
      letter => !hasFace(letter),
    )
    if (lacking.length === 0) return null
    const letters = `${lacking.slice(0, 8).join(' ')}${lacking.length > 8 ? ' …' : ''}`
    return { sort: 'look', numbers: [], title: t('lintFaceless', { letters }) }
  },
  shapes({ material }) {
    const shapes = new Map<string, Set<string>>()
    for (const { look, kindWord } of material.entities) shapes.set(look.shape, (shapes.get(look.shape) ?? new Set()).add(kindWord))
    const alike = [...shapes.values()].filter(({ size }) => size > 1).map(words => listOf([...words]))
    return alike.length === 0
      ? { sort: 'passed', numbers: [], title: t('lintGreyPassed') }
      : { sort: 'look', numbers: [], title: t('lintGrey', { kinds: listOf(alike) }) }
  },
  wordless({ figure, material, options }) {
    const wordless = figure?.unplaced.wordless ?? []
    if (wordless.length === material.relations.length) return null
    const wider = widerThan(options.format)
    return about(
      'look',
      wordless,
      t('lintWordless', { count: wordless.length, numbers: ranges(wordless) }),
      wider ? { word: t('fixFormat', { format: wider.word }), change: { format: wider, typeFrom: null } } : undefined,
    )
  },
  touching({ figure, options }) {
    if (!figure) return null
    const { touching } = figure.unplaced
    const { names, numbers, lines } = figure.laid
    if (touching === 0)
      return { sort: 'passed', numbers: [], title: t('lintNothingTouches', { labels: names.length + numbers.length, lines: lines.length }) }
    const wider = widerThan(options.format)
    const change = wider ? { format: wider, typeFrom: null } : { typeFrom: type.small }
    const word = wider ? t('fixFormat', { format: wider.word }) : t('fixType', { points: type.small })
    return { sort: 'look', numbers: [], title: t('somethingTouches', { touching }), fix: { word, change } }
  },
  above({ figure, options: { format, parts = allParts } }) {
    const above = figure?.unplaced.above ?? 0
    const height = Math.ceil(figure?.height ?? 0)
    if (format.sheet === null ? height <= tallColumn : above === 0) return null
    const title = format.sheet === null ? t('lintTall', { height }) : t('higherThanSheet', { height, sheet: format.sheet })
    const larger = format.sheet === null ? null : widerThan(format)
    const fix = parts.notes
      ? { word: t('fixNoNotes'), change: { parts: { ...parts, notes: false } } }
      : larger
        ? { word: t('fixFormat', { format: larger.word }), change: { format: larger, typeFrom: null } }
        : undefined
    return { sort: 'look', numbers: [], title, ...(fix && { fix }) }
  },
  shrunk({ figure, options: { format, typeFrom } }) {
    if (!figure || typeFrom !== undefined || figure.typeFrom >= format.typeFrom) return null
    return { sort: 'know', numbers: [], title: t('typeForSheet', { points: figure.typeFrom, usual: format.typeFrom }) }
  },
  small({ figure, options: { typeFrom, format } }) {
    const points = figure?.typeFrom ?? typeFrom ?? format.typeFrom
    return points < leastType
      ? {
          sort: 'look',
          numbers: [],
          title: t('lintSmall', { points, least: leastType }),
          fix: { word: t('fixType', { points: type.small }), change: { typeFrom: type.small } },
        }
      : { sort: 'passed', numbers: [], title: t('lintType', { points }) }
  },
  contrast({ options, material }) {
    const theme = printTheme(options.theme)
    const inks = [theme.dispute, ...material.relations.map(({ relation }) => theme.sign(relation.sign))]
    const least = Math.min(...inks.map(contrastOf))
    const words = { least: Math.floor(least * 10) / 10, wanted: leastContrast }
    return least < leastContrast
      ? { sort: 'look', numbers: [], title: t('lintPale', words), fix: { word: t('black'), change: { theme: 'black' } } }
      : { sort: 'passed', numbers: [], title: t('lintContrast', words) }
  },
} as const satisfies Readonly<Record<string, Rule>>

/** mm; of a page of a large newspaper. */
const tallColumn = 520

/** Points; what a newspaper prints at least. */
const leastType = 6

function ofSources(
  { sources }: Numbered,
  asked: (each: Numbered['sources'][number]) => boolean,
  word: 'lintUndated' | 'lintUnaddressed' | 'lintUnarchived',
): Omit<Finding, 'id'> | null {
  const letters = sources.filter(asked).map(({ letter }) => letter)
  return letters.length === 0 ? null : { sort: 'look', numbers: [], title: t(word, { count: letters.length, letters: listOf(letters) }) }
}

const isArchive = (url: string): boolean =>
  /^https?:\/\/(web\.archive\.org|archive\.(ph|today|is|org)|perma\.cc|ghostarchive\.org)\//.test(url)

/** With the numbers and letters of the printed figure. */
export function lintOf(printed: Printed): Finding[] {
  const material = drawnOf(printed.material, printed.options.parts?.lineless)
  const notes = numbered(material, () => false)
  const numbersOf: Known['numbersOf'] = asked => notes.relations.flatMap((each, n) => (asked(each) ? [n + 1] : []))
  const known = { ...printed, material, notes, numbersOf }
  return Object.entries<Rule>(rules).flatMap(([id, rule]) => {
    const found = rule(known)
    return found === null ? [] : [{ id, ...found }]
  })
}

/** For a command, which tells only what is not in order. */
export const sentencesOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ sort, title }) => (sort === 'passed' ? [] : [title]))
