import { Button } from 'react-aria-components'
import type { Comparing } from '../../state/state.ts'
import { toldWords } from '../../words/told.ts'
import { CampPicker } from './camp-picker.tsx'
import { t } from './t.ts'
import { useRivals } from './use-rivals.ts'

export function CompareStart({ onPair }: { onPair(pair: Comparing): void }) {
  const rivals = useRivals()
  return (
    <div className="whatif-nothing">
      <h2 className="whatif-headline">{t('whoseWordAgainstWhose')}</h2>
      <p className="whatif-rest">{t('chooseTwoSpeakersPublishersSourcesOr')}</p>
      {rivals && (
        <Button className="btn primary compare-rivals" onPress={() => onPair({ a: [rivals.a.id], b: [rivals.b.id] })}>
          {t('andWho', { a: rivals.a.name, b: rivals.b.name, sentence: toldWords(rivals.told) })}
        </Button>
      )}
      <h3 className="compare-first">{t('orChooseAThenB')}</h3>
      <CampPicker by={[]} onChoose={a => onPair({ a, b: null })} />
    </div>
  )
}
