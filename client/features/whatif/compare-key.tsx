import { DenialLine, FateLine, Ring } from '../../ui/line.tsx'
import { t } from './t.ts'

export const CompareKey = () => (
  <ul className="key whatif-key" aria-label={t('key')}>
    <li>
      <FateLine fate="ghost" /> {t('notSaidByThisOneTold')}
    </li>
    <li>
      <DenialLine /> {t('denial')}
    </li>
    <li>
      <Ring /> {t('whoseWordsDisputed')}
    </li>
    <li>
      <Ring ground="content" /> {t('contentDisputed')}
    </li>
    <li className="end">{t('positionsAreTheSameInBoth')}</li>
  </ul>
)
