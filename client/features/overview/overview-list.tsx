import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { useOpenRegion } from '../../session/use-open-region.ts'
import { Icon } from '../../ui/icon.tsx'
import { number } from '../../words/text.ts'
import { NotDrawnWords } from './not-drawn.tsx'
import { t } from './t.ts'

export function OverviewList() {
  const { show } = useShared()
  return (
    <section className="list overview-list" aria-label={t('overviewAsAList')} data-region="List">
      <Button className="icon-btn overview-close" aria-label={t('backToThePicture')} onPress={() => show({ list: false })}>
        <Icon name="close" />
      </Button>
      <OverviewTables />
    </section>
  )
}

export function OverviewTables() {
  const lens = useExplorer(state => state.picture.lens)
  const total = useExplorer(state => state.picture.loaded.total)
  const open = useOpenRegion()
  const { data } = useQuery(queries.overview(lens))
  if (!data) return <p className="overview-lead">{t('computingRegions', { total })}</p>
  const names = new Map(data.regions.map(({ id, name }) => [id, name]))
  const numbers = [t('relations'), t('onTwoOrigins'), t('contested')]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="overview-tables" tabIndex={0} aria-label={t('regionsAndBundles')}>
      <table className="overview-table">
        <caption>{t('regions', { regions: data.regions.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('around')}</th>
            <th scope="col">{t('entities')}</th>
            {numbers.map(word => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
            <th scope="col">{t('leadOut')}</th>
          </tr>
        </thead>
        <tbody>
          {data.regions.map(region => (
            <tr key={region.id}>
              <th scope="row">
                <Button className="link" onPress={() => void open(region)}>
                  <bdi>{region.name}</bdi>
                </Button>
              </th>
              {[region.entities, region.inside.relations, region.inside.corroborated, region.inside.contested, region.out].map(
                (value, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their order
                  <td key={n} className="num">
                    {number(value)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="overview-table">
        <caption>{t('bundles', { bundles: data.bundles.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('between')}</th>
            {numbers.map(word => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.bundles.map(({ a, b, relations, corroborated, contested }) => (
            <tr key={`${a} ${b}`}>
              <th scope="row">
                <bdi>{names.get(a)}</bdi>
                {' – '}
                <bdi>{names.get(b)}</bdi>
              </th>
              <td className="num">{number(relations)}</td>
              <td className="num">{number(corroborated)}</td>
              <td className="num">{number(contested)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">
        <NotDrawnWords notDrawn={data.notDrawn} />
      </p>
    </section>
  )
}
