import { Button } from 'react-aria-components'
import { t } from './t.ts'

export function AskLeave({ stay, leave }: { stay(): void; leave(): void }) {
  return (
    <div className="ask-leave" role="alertdialog" aria-labelledby="ask-leave">
      <p id="ask-leave">{t('nothingOfItIsSavedYet')}</p>
      <Button className="btn" autoFocus onPress={stay}>
        {t('goOnWriting')}
      </Button>
      <Button className="btn plain" onPress={leave}>
        {t('discardIt')}
      </Button>
    </div>
  )
}
