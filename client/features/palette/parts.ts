import type { Entity } from '../../../server/contract/graph.ts'
import { givenFor, plainTitle, type SavedQuery } from '../../../server/contract/library.ts'
import { type Action, besideWord, type Now, perform } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { selectedTarget } from '../../actions/use-acts.ts'
import { openView } from '../../session/start.ts'
import { namesOf } from '../../state/acts.ts'
import { openView as readNamed, type ViewStorage, viewNames } from '../../state/named-views.ts'
import type { IconName } from '../../ui/icon.tsx'
import { beginsSo, matches } from './matches.ts'
import { t } from './t.ts'

export interface PaletteItem {
  id: string
  word: string
  hint: string | null
  kind?: Entity['kind']
  icon?: IconName
  keys: string | null
  possible: boolean
  run(): void | Promise<void>
}
export interface PalettePart {
  id: string
  title: string
  items: readonly PaletteItem[]
}

export interface Found {
  id: string
  name: string
  kind: Entity['kind']
  reason: string
}
export interface PaletteSource {
  id: string
  title: string
  hint: string
}

export interface Offered {
  now: Now
  text: string
  found: readonly Found[]
  sources: readonly PaletteSource[]
  saved: readonly SavedQuery[]
  goTo(id: string): Promise<void>
  storage: ViewStorage
}

/** Whoever types the beginning of an act, a lens or a query means that; names may match loosely. */
export function begun({ id, items }: PalettePart, text: string): boolean {
  if (text.length < 3) return false
  if (id === 'acts') return items.some(({ possible }) => possible)
  return (id === 'lenses' || id === 'queries') && items.some(({ word }) => beginsSo(word, text))
}

const most = 8

export function paletteParts(offered: Offered): PalettePart[] {
  const { text } = offered
  const parts = [names(offered), actsOn(offered), acts(offered), views(offered), lenses(offered), queries(offered), sources(offered)]
  const first = parts.filter(part => begun(part, text))
  return [...first, ...parts.filter(part => !first.includes(part))]
    .map(part => ({ ...part, items: text === '' && part.id !== 'acts' && part.id !== 'acts-on' ? part.items.slice(0, most) : part.items }))
    .filter(({ items }) => items.length > 0)
}

const names = ({ found, goTo }: Offered): PalettePart => ({
  id: 'names',
  title: t('names'),
  items: found.map(({ id, name, kind, reason }) => ({
    id: `entity ${id}`,
    word: name,
    hint: reason,
    kind,
    keys: null,
    possible: true,
    run: () => goTo(id),
  })),
})

function actsOn({ now, text, found }: Offered): PalettePart {
  const [first] = found
  const selected = selectedTarget(now)
  const target = first ? { kind: 'entity' as const, ids: [first.id] } : selected
  if (target.kind === 'canvas') return { id: 'acts-on', title: '', items: [] }
  const called = first?.name ?? namesOf(now.explorer, target.ids)
  const about = { ...now, target, called }
  const here = !first || now.explorer.get().picture.loaded.entities.has(first.id)
  const items = actions
    .filter(({ menu, palette }) => palette !== false && menu?.of.includes(target.kind) && !menu.of.includes('canvas'))
    .map(action => item(action, about, here || action.unloaded ? null : t('notOnTheCanvasYet'), 'on '))
  // what is written names the entity, or one of the acts on what is selected
  return { id: 'acts-on', title: t('actsOn', { called }), items: first ? items : items.filter(({ word }) => matches(word, text)) }
}

function acts({ now, text }: Offered): PalettePart {
  const items = actions
    .filter(({ menu, palette }) => palette !== false && (!menu || menu.of.includes('canvas')))
    .map(action => item(action, { ...now, called: t('theSelection'), target: selectedTarget(now) }, null, ''))
  return { id: 'acts', title: t('acts'), items: items.filter(({ word }) => matches(word, text)) }
}
function item(action: Action, now: Now, missing: string | null, prefix: string): PaletteItem {
  const reason = missing ?? action.why?.(now) ?? null
  const icon = typeof action.icon === 'function' ? action.icon(now) : action.icon
  return {
    id: `act ${prefix}${action.id}`,
    word: action.word(now),
    hint: reason ?? besideWord(action, now),
    ...(icon && { icon }),
    keys: action.keys?.[0] ?? null,
    possible: reason === null,
    run: () => perform(action, now),
  }
}

const views = ({ now, text, storage }: Offered): PalettePart => ({
  id: 'views',
  title: t('savedViews'),
  items: viewNames(storage)
    .filter(name => matches(name, text))
    .map(name => ({
      id: `view ${name}`,
      word: name,
      hint: t('opensInPlaceOfWhatIs'),
      icon: 'views',
      keys: null,
      possible: true,
      async run() {
        const view = readNamed(storage, name)
        const missing = view && (await openView(now.explorer, view, t('openView', { name })))
        now.show({ tab: 'explore' })
        now.announce(view ? (missing ?? t('viewIsOpen', { name })) : t('theViewIsGone', { name }))
      },
    })),
})

const lenses = ({ now, text }: Offered): PalettePart => ({
  id: 'lenses',
  title: t('lenses'),
  items: (now.lenses.current?.choices() ?? [])
    .map(
      ({ key, label, beside }): PaletteItem => ({
        id: `lens ${key}`,
        word: t('accordingTo', { label }),
        hint: beside || null,
        icon: 'filter',
        keys: null,
        possible: true,
        run: () => now.lenses.current?.choose(key),
      }),
    )
    .filter(({ word }) => matches(word, text)),
})

const queries = ({ now, text, saved }: Offered): PalettePart => ({
  id: 'queries',
  title: t('queries'),
  items: saved
    .filter(({ title }) => matches(plainTitle(title), text))
    .map(query => ({
      id: `query ${query.id}`,
      word: plainTitle(query.title),
      hint: t('inCypher'),
      icon: 'database',
      keys: null,
      possible: true,
      run: () => now.show({ tab: 'cypher', query: { cypher: query.cypher, given: givenFor(query) } }),
    })),
})

const sources = ({ now, text, sources: all }: Offered): PalettePart => ({
  id: 'sources',
  title: t('sources'),
  items: (text === '' ? [] : all)
    .filter(({ title }) => matches(title, text))
    .slice(0, most)
    .map(({ id, title, hint }) => ({
      id: `source ${id}`,
      word: title,
      hint,
      kind: 'Source',
      keys: null,
      possible: true,
      run: () => now.show({ tab: 'sources', sourceId: id }),
    })),
})
