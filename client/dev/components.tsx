/** A component that has no sample here is shown as lacking it. */
import type { ReactNode } from 'react'
import { ListBox } from 'react-aria-components'
import type { Problem } from '../../server/contract/problem.ts'
import { t as evidenceWords } from '../features/evidence/t.ts'
import { fateOrder } from '../notation/fates.ts'
import { groundOrder } from '../notation/grounds.ts'
import { mannerOrder } from '../notation/manners.ts'
import { signOrder, signs } from '../notation/signs.ts'
import { stateOrder } from '../notation/states.ts'
import { ApiProblem } from '../session/api.ts'
import type { Choice } from '../state/choices.ts'
import { BoldList } from '../ui/bold-list.tsx'
import { Box, FilterGroup, FilterRows, Share } from '../ui/filter-group.tsx'
import { Glyph } from '../ui/glyph.tsx'
import { Icon, iconNames } from '../ui/icon.tsx'
import { DenialLine, FateLine, Grounds, MannerLine, Ring, SignArrow, StateMark } from '../ui/line.tsx'
import { LiveRegion, SaidLast } from '../ui/live-region.tsx'
import { LoadedOr } from '../ui/loaded-or.tsx'
import { Rest } from '../ui/rest.tsx'
import { Rich } from '../ui/rich.tsx'
import { Segments } from '../ui/segments.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SuggestedItem } from '../ui/suggested-item.tsx'
import type { Part, SampleRow } from './sample-part.tsx'

const modules = import.meta.glob<Record<string, unknown>>('../ui/*.tsx', { eager: true })
const all = Object.values(modules).flatMap(module => Object.keys(module).filter(name => /^[A-Z]/.test(name)))

type States = Record<string, ReactNode>
const one = (sample: ReactNode): States => ({ '': sample })
const each = <T extends string>(names: readonly T[], sample: (name: T) => ReactNode): States =>
  Object.fromEntries(names.map(name => [name, sample(name)]))

const choice = (value: string, n: number, on = true): Choice => ({ value, count: 40 - n, share: (40 - n) / 40, on })
const few = [choice('one', 0), choice('two', 20, false), choice('three', 39)]
const many = Array.from({ length: 15 }, (_, n) => choice(`row ${n + 1}`, n * 2))
const rows = (choices: readonly Choice[]): ReactNode => (
  <div className="dev-rail">
    <FilterRows dimension="kinds" choices={choices} name={value => value} />
  </div>
)

const problem = (slug: string, title: string, status: number): ApiProblem =>
  new ApiProblem({ type: `/problems/${slug}`, title, status, detail: 'What can be done next stands here.' } as Problem)
const idle = { data: undefined, error: null, refetch() {} }
const loaded = (state: object): ReactNode => (
  <LoadedOr<string> loading={{ ...idle, ...state }} words="Reading what is said.">
    {data => <p>{data}</p>}
  </LoadedOr>
)

const samples = (kinds: readonly string[]): Record<string, States> => ({
  Icon: each(iconNames, name => <Icon name={name} />),
  Glyph: each(kinds, kind => <Glyph kind={kind} size={24} />),
  Box: one(
    <span className="check">
      <Box />
    </span>,
  ),
  Share: { nothing: <Share share={0} />, part: <Share share={0.3} />, all: <Share share={1} /> },
  FilterRows: { few: rows(few), many: rows(many) },
  FilterGroup: one(
    <FilterGroup title="Kinds" dimension="kinds" choices={few}>
      {rows(few)}
    </FilterGroup>,
  ),
  MannerLine: each(mannerOrder, manner => <MannerLine manner={manner} />),
  SignArrow: each(signOrder, sign => <SignArrow sign={signs[sign].value} />),
  Ring: each(groundOrder, ground => <Ring ground={ground} />),
  Grounds: { ...each(groundOrder, ground => <Grounds on={[ground]} />), both: <Grounds on={groundOrder} /> },
  StateMark: each(stateOrder, state => <StateMark state={state} />),
  FateLine: each(fateOrder, fate => <FateLine fate={fate} />),
  DenialLine: one(<DenialLine />),
  LiveRegion: { 'heard, not seen': <LiveRegion said={{ text: 'Hidden: Iran.', turn: 1, seen: false }} /> },
  SaidLast: { seen: <SaidLast said={{ text: 'Hidden: Iran.', turn: 1, seen: true }} /> },
  Rich: one(
    <p>
      <Rich t={evidenceWords} of="saidOf" parts={{ words: <q>a sample</q> }} />
    </p>,
  ),
  BoldList: { two: <BoldList names={['Iran', 'Iraq']} />, three: <BoldList names={['Iran', 'Iraq', 'Badr Organization']} /> },
  Rest: {
    more: <Rest items={few} total={26} more={() => undefined} />,
    asking: <Rest items={few} total={26} more={() => undefined} asking />,
    refused: <Rest items={few} total={26} error={problem('not-found', 'There is no such list.', 404)} />,
    'no way to more': <Rest items={few} total={26} />,
  },
  Segments: one(
    <Segments
      label="How it is shown"
      value="one"
      onChange={() => undefined}
      items={[
        ['one', 'One'],
        ['other', 'Another'],
      ]}
    />,
  ),
  SuggestedItem: one(
    <ListBox aria-label="Hits">
      <SuggestedItem id="iran" text="Iran" more="state" glyph={<Glyph kind="State" size={15} />} />
    </ListBox>,
  ),
  Skeleton: one(<Skeleton words="Reading what is said." />),
  LoadedOr: {
    slow: loaded({}),
    refused: loaded({ error: problem('not-found', 'There is no such entity.', 404) }),
    unreachable: loaded({ error: problem('store-unreachable', 'The store does not answer.', 503) }),
    loaded: loaded({ data: 'What was read.' }),
  },
})

export function components(kinds: readonly string[]): Part[] {
  const known = samples(kinds)
  return all.map(name => {
    const states = known[name]
    if (!states) return { title: name, rows: [{ id: name, word: 'lacks a sample in client/dev/components.tsx', sample: null }] }
    return { title: name, rows: Object.entries(states).map(([id, sample]): SampleRow => ({ id: `${name} ${id}`, word: id, sample })) }
  })
}
