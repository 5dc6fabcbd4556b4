import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Pair, WhySame } from '../../../server/contract/duplicates/pairs.ts'
import { everyone } from '../../../server/contract/everyone.ts'
import { lookalikesIn } from '../../../server/names/lookalikes.ts'
import { call } from '../../session/api.ts'
import { useWords } from '../../session/context.tsx'
import { asked } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { Rich } from '../../ui/rich.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { type SideOf, SideRelations } from './pair-side.tsx'
import { t } from './t.ts'

interface Props {
  pair: Pair
  /** "pair 2 of 6" */
  where: string
  shownAs: string
  setShownAs(id: string): void
}

const mostAsked = 60

export function PairView({ pair, where, shownAs, setShownAs }: Props) {
  const loading = useQuery(
    asked([...queryKeys.pairs(), pair.a.id, pair.b.id], signal => Promise.all([pair.a.id, pair.b.id].map(id => sideOf(id, signal)))),
  )
  return (
    <article className="pair" aria-label={`${pair.a.name} / ${pair.b.name}`}>
      <header className="pair-why">
        <h3>
          {t('whyTheseTwo')} <span className="muted num">{where}</span>
        </h3>
        {pair.why.map(each => (
          <p key={each.code} className="sentence small">
            <Why why={each} />
          </p>
        ))}
      </header>
      <LoadedOr loading={loading} words={t('readingThePairs')}>
        {([a, b]) => a && b && <Compared pair={pair} a={a} b={b} shownAs={shownAs} setShownAs={setShownAs} />}
      </LoadedOr>
    </article>
  )
}

async function sideOf(id: string, signal: AbortSignal): Promise<SideOf> {
  const [card, neighbours] = await Promise.all([
    call('entity', { params: { id }, query: everyone }, signal),
    call('neighbours', { params: { id }, query: { ...everyone, limit: mostAsked } }, signal),
  ])
  const first = neighbours.relations.slice(0, 8)
  const found = await Promise.all(first.map(relation => call('evidence', { params: { id: relation.id }, query: everyone }, signal)))
  return { card, neighbours, evidence: new Map(first.map((relation, i) => [relation.id, found[i]!])) }
}

function Why({ why }: { why: WhySame }) {
  switch (why.code) {
    case 'wikidata':
      return t('whyWikidata', { item: why.item })
    case 'neighbours':
      return (
        <Rich
          t={t}
          of="whyNeighbours"
          parts={{
            others: (
              <bdi>
                {listOf(
                  why.others.map(({ name }) => name),
                  'unit',
                )}
              </bdi>
            ),
          }}
          values={{ more: why.count - why.others.length }}
        />
      )
    case 'lookalike': {
      const letters = [...lookalikesIn(why.a), ...lookalikesIn(why.b)]
      return (
        <Rich
          t={t}
          of="whyLookalike"
          parts={{ a: <mark>{why.a}</mark>, b: <mark>{why.b}</mark>, letters: <b>{letters.join(' ')}</b> }}
          values={{ count: letters.length }}
        />
      )
    }
    default:
      return (
        <Rich
          t={t}
          of={({ exact: 'whyExact', match: 'whyMatch', review: 'whyReview' } as const)[why.code]}
          parts={{ a: <mark>{why.a}</mark>, b: <mark>{why.b}</mark> }}
        />
      )
  }
}

const tiesOf = ({ card, neighbours }: SideOf): Map<string, string> =>
  new Map(neighbours.relations.map(({ id, type, from, to }) => [from === card.id ? `> ${type} ${to}` : `< ${type} ${from}`, id]))

function Compared({ pair, a, b, shownAs, setShownAs }: Pick<Props, 'pair' | 'shownAs' | 'setShownAs'> & { a: SideOf; b: SideOf }) {
  const { vocabulary } = useWords()
  const [one, other] = [tiesOf(a), tiesOf(b)]
  const shared = [...one.keys()].filter(key => other.has(key))
  const common = new Set(shared.flatMap(key => [one.get(key)!, other.get(key)!]))
  const between = [...a.neighbours.relations].some(({ from, to }) => [from, to].includes(b.card.id))
  const items = [a.card.wikidata, b.card.wikidata]
  const against = [
    ...(a.card.kind === b.card.kind ? [] : [t('otherKinds')]),
    ...(items[0] && items[1] && items[0] !== items[1] ? [t('otherItems')] : []),
    ...(between ? [t('tiedToEachOther')] : []),
  ]
  const named = (side: SideOf): ReactNode => (
    <>
      <p className="pair-name">
        <Glyph kind={side.card.kind} size={15} /> <bdi>{side.card.name}</bdi>
      </p>
      <p className="muted">
        <bdi>
          {listOf(
            side.card.names
              .map(({ value }) => value)
              .filter(value => value !== side.card.name)
              .slice(0, 6),
            'unit',
          )}
        </bdi>
      </p>
    </>
  )
  const [shown, also] = shownAs === b.card.id ? [b.card, a.card] : [a.card, b.card]
  return (
    <>
      <div className="pair-rows">
        <Trait
          name={t('name')}
          verdict={a.card.name === b.card.name ? t('same') : t('differs')}
          good={a.card.name === b.card.name}
          left={named(a)}
          right={named(b)}
        />
        <Trait
          name={t('kind')}
          verdict={a.card.kind === b.card.kind ? t('same') : t('differs')}
          good={a.card.kind === b.card.kind}
          left={vocabulary.kinds.word(a.card.kind)}
          right={vocabulary.kinds.word(b.card.kind)}
        />
        <Trait
          name={t('wikidata')}
          verdict={
            !items[0] && !items[1]
              ? t('nothingToCompare')
              : !items[0] || !items[1]
                ? t('oneSideOnly')
                : items[0] === items[1]
                  ? t('same')
                  : t('differs')
          }
          good={items[0] !== null && items[0] === items[1]}
          left={items[0] ?? <span className="muted">{t('notGiven')}</span>}
          right={items[1] ?? <span className="muted">{t('notGiven')}</span>}
        />
        <Trait
          name={t('relations')}
          verdict={t('inCommon', { n: shared.length })}
          good={shared.length > 0}
          left={<SideRelations side={a} common={common} />}
          right={<SideRelations side={b} common={common} />}
        />
        <Trait
          name={t('againstIt')}
          verdict={against.length === 0 ? t('nothingFound') : ''}
          good={false}
          left={against.join(' ')}
          right=""
        />
      </div>
      <section className="pair-outcome" aria-label={t('ifTheyAreTheSame')}>
        <h3>{t('ifTheyAreTheSame')}</h3>
        <p className="sentence small">
          <Rich
            t={t}
            of="consequence"
            parts={{ shown: <b>{shown.name}</b>, other: <bdi>{also.name}</bdi> }}
            values={{ common: shared.length }}
          />
        </p>
        <p className="pair-shown">
          <span className="muted">{t('shownUnder')}</span>
          <ToggleButtonGroup
            className="seg"
            aria-label={t('shownUnder')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[shownAs]}
            onSelectionChange={keys => setShownAs(String([...keys][0]))}
          >
            <ToggleButton className="seg-item" id={pair.a.id}>
              {a.card.name}
            </ToggleButton>
            <ToggleButton className="seg-item" id={pair.b.id}>
              {b.card.name}
            </ToggleButton>
          </ToggleButtonGroup>
        </p>
      </section>
    </>
  )
}

function Trait({ name, verdict, good, left, right }: { name: string; verdict: string; good: boolean; left: ReactNode; right: ReactNode }) {
  return (
    <div className="pair-row">
      <div className="pair-cell">{left}</div>
      <div className="pair-verdict" data-good={good || undefined}>
        {name}
        {verdict !== '' && <b>{verdict}</b>}
      </div>
      <div className="pair-cell">{right}</div>
    </div>
  )
}
