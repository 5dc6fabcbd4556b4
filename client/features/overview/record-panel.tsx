import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import type { Overview } from '../../../server/contract/routes/overview.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { useGoTo } from '../../session/use-go-to.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { Rich } from '../../ui/rich.tsx'
import { BundleRows } from './bundle-rows.tsx'
import { t } from './t.ts'

const firstBundles = 5

export function RecordPanel() {
  const { show } = useShared()
  const lens = useExplorer(state => state.picture.lens)
  const { data } = useQuery(queries.overview(lens))
  if (!data || data.regions.length === 0)
    return (
      <div className="side-empty">
        <p>{t('numbersFollowTheRegions')}</p>
      </div>
    )
  const { all, regions, bundles } = data
  return (
    <>
      <section className="side-section">
        <h2 className="side-title">{t('theRecord')}</h2>
        <p className="overview-lead">
          <Rich
            t={t}
            of="recordInNumbers"
            parts={{ least: <b>{t('leastOfAll', { least: all.relations - all.corroborated })}</b> }}
            values={{
              entities: data.entities,
              relations: all.relations,
              contested: all.contested,
            }}
          />
        </p>
      </section>
      <MostTied entities={data.mostTied} />
      <section className="side-section">
        <div className="section-head">
          <h3>{t('betweenRegions')}</h3>
          <Button className="link" onPress={() => show({ list: true })}>
            {t('allBundles', { bundles: bundles.length })}
          </Button>
        </div>
        <BundleRows bundles={bundles.slice(0, firstBundles)} regions={regions} />
      </section>
      <section className="side-section">
        <div className="section-head">
          <h3>{t('thisPicture')}</h3>
        </div>
        <p className="muted">{t('aRegionBearsTheName')}</p>
        <p className="muted">{t('insideShare', { inside: insideOf(data), relations: all.relations })}</p>
      </section>
    </>
  )
}

const insideOf = ({ regions }: Overview): number => regions.reduce((sum, { inside }) => sum + inside.relations, 0)

function MostTied({ entities }: { entities: Overview['mostTied'] }) {
  const goTo = useGoTo()
  return (
    <section className="side-section">
      <div className="section-head">
        <h3>{t('mostTied')}</h3>
      </div>
      <ul className="overview-rows">
        {entities.map(({ id, name, kind, relations }) => (
          <li key={id}>
            <Button className="row-button" onPress={() => void goTo(id)}>
              <Glyph kind={kind} size={13} /> <bdi>{name}</bdi>
              <span className="num">{t('relationsInside', { relations })}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="muted overview-note">{t('orderedBy')}</p>
    </section>
  )
}

/** Of the region that was opened, while nothing in it is chosen. */
export function RegionPanel() {
  const lens = useExplorer(state => state.picture.lens)
  const region = useExplorer(state => state.picture.region ?? null)
  const { data } = useQuery(queries.overview(lens))
  const here = data?.regions.find(({ id }) => id === region?.id)
  if (!data || !here) return null
  const own = data.bundles.filter(({ a, b }) => a === here.id || b === here.id)
  return (
    <>
      <section className="side-section">
        <h2 className="side-title">
          <Rich t={t} of="aroundName" parts={{ name: <bdi>{here.name}</bdi> }} />
        </h2>
        <p className="overview-lead">
          <Rich
            t={t}
            of="regionInNumbers"
            parts={{ least: <b>{t('leastInside', { least: here.inside.relations - here.inside.corroborated })}</b> }}
            values={{
              entities: here.entities,
              relations: here.inside.relations,
              out: here.out,
              contested: here.inside.contested,
            }}
          />
        </p>
      </section>
      {own.length > 0 && (
        <section className="side-section">
          <div className="section-head">
            <h3>{t('leadsTo')}</h3>
          </div>
          <BundleRows bundles={own} regions={data.regions} from={here.id} />
        </section>
      )}
    </>
  )
}
