import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { Skeleton } from './skeleton.tsx'
import { t } from './t.ts'

const parts: (() => Promise<unknown>)[] = []
let begin = (): void => {}
const pictureThere = new Promise<void>(resolve => {
  begin = resolve
})

/** `waits`: after the first picture; `unseen`: no placeholder. React's own lazy waits 300 ms longer, and keeps a failure for ever. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, { waits = false, unseen = false } = {}): ComponentType<P> {
  let there: ComponentType<P> | null = null
  const fetched = async (): Promise<void> => {
    if (waits) await pictureThere
    there ??= await load()
  }
  parts.push(fetched)
  return function Later(props: P) {
    const [Part, setPart] = useState(() => there)
    const [missing, setMissing] = useState(false)
    const fetch = useCallback((): (() => void) => {
      let gone = false
      setMissing(false)
      fetched().then(
        () => {
          if (!gone) setPart(() => there)
        },
        () => {
          if (!gone) setMissing(true)
        },
      )
      return () => {
        gone = true
      }
    }, [])
    useEffect(() => (Part ? undefined : fetch()), [Part, fetch])
    if (Part) return <Part {...props} />
    if (unseen) return null
    return missing ? <Missing again={fetch} /> : <Skeleton words={t('openingThisPart')} />
  }
}

function Missing({ again }: { again(): void }) {
  return (
    <div className="side-empty" role="alert">
      <p className="serif">{t('thisPartDidNotCome')}</p>
      <p>{t('checkThatIsnadRuns')}</p>
      <Button className="btn" onPress={again}>
        {t('tryAgain')}
      </Button>
    </div>
  )
}

const idle = (): Promise<void> =>
  new Promise(resolve => {
    // Safari has no idle callback
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2_000 })
    else setTimeout(resolve, 200)
  })

/** One after another while the page is idle, so that they are there even when the server no longer is. */
export async function fetchLater(): Promise<void> {
  begin()
  for (const fetched of parts) {
    await idle()
    await fetched().catch(() => undefined)
  }
}
