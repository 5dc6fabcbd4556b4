import { FateLine, MannerLine } from '../../ui/line.tsx'
import { t } from './t.ts'

export const FallKey = () => (
  <ul className="key whatif-key" aria-label={t('key')}>
    <li>
      <MannerLine manner="asserted" /> {t('stands')}
    </li>
    <li>
      <FateLine fate="ghost" /> {t('losesItsOnlySupportEveryClaim')}
    </li>
    <li>
      <i className="ghost-dot" /> {t('hasNoRelationLeft')}
    </li>
    <li className="end">{t('everythingStaysWhereItIsIn')}</li>
  </ul>
)
