import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { t } from './t.ts'

/** Asks before what was written into the open form is lost. `task`: what the form is for. */
export function useLeave(task: object | null) {
  const written = useRef(false)
  const [asking, setAsking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each task begins with an untouched form
  useEffect(() => {
    written.current = false
    setAsking(false)
  }, [task])
  return {
    asking,
    touched: useCallback(() => written.current, []),
    touch: useCallback(() => {
      written.current = true
    }, []),
    ask: useCallback(() => setAsking(true), []),
    stay: useCallback(() => setAsking(false), []),
  }
}

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
