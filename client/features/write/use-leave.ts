import { useCallback, useEffect, useRef, useState } from 'react'

/** Asks before an open form's text is lost. `task`: what the form is for. */
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
