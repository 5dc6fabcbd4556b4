import { Button } from 'react-aria-components'
import type { Bundle, Region } from '../../../server/contract/routes/overview.ts'
import { useOpenRegion } from '../../session/use-open-region.ts'
import { number } from '../../words/text.ts'
import { ContestedNumber } from './overview-picture.tsx'
import { t } from './t.ts'

/** Each opens its first region, or from one of them the other. */
export function BundleRows({ bundles, regions, from }: { bundles: readonly Bundle[]; regions: readonly Region[]; from?: string }) {
  const open = useOpenRegion()
  const byId = new Map(regions.map(region => [region.id, region]))
  return (
    <ul className="overview-rows">
      {bundles.map(bundle => {
        const [a, b] = bundle.b === from ? [bundle.b, bundle.a] : [bundle.a, bundle.b]
        const [first, second] = [byId.get(a), byId.get(b)]
        if (!first || !second) return null
        const target = from === undefined ? first : second
        return (
          <li key={`${a} ${b}`}>
            <Button className="row-button" onPress={() => void open(target)}>
              <span className="overview-pair">
                {from === undefined && (
                  <>
                    <bdi>{first.name}</bdi>
                    {' – '}
                  </>
                )}
                <bdi>{second.name}</bdi>
              </span>
              <span className="num">
                {number(bundle.relations)} <span className="hidden">{t('relationsBetween')}</span>
              </span>
              <ContestedNumber contested={bundle.contested} />
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
