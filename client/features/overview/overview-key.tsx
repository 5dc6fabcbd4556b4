import { Ring } from '../../ui/line.tsx'
import { t } from './t.ts'

/** Only for bundles does a width count, and the key says of what. */
export const OverviewKey = () => (
  <section className="key" aria-label={t('key')} data-region="Key">
    <ul className="key-row">
      <li className="key-item">
        <svg width="34" height="10" aria-hidden="true">
          <rect className="overview-filled" x="0.5" y="1" width="33" height="8" />
        </svg>
        <span>{t('onTwoOriginsOrMore')}</span>
      </li>
      <li className="key-item">
        <svg width="34" height="10" aria-hidden="true">
          <rect className="overview-hollow" x="0.5" y="1" width="33" height="8" />
        </svg>
        <span>{t('onOneOriginOrInferred')}</span>
      </li>
      <li className="key-item">
        <Ring /> <span>{t('contestedOfThose')}</span>
      </li>
      <li className="key-item">
        <span>{t('aloneInARegion')}</span>
      </li>
      <li className="key-item">
        <span>{t('widthIsTheNumber')}</span>
      </li>
    </ul>
  </section>
)
