import { type RefObject, useLayoutEffect, useRef } from 'react'

export interface TypedAhead {
  text: string
  entered: boolean
}

/** While `waiting`: what is typed before the field that it is meant for has been loaded. The field begins with it. */
export function useTypedAhead(waiting: boolean): RefObject<TypedAhead> {
  const ahead = useRef<TypedAhead>({ text: '', entered: false })
  useLayoutEffect(() => {
    if (!waiting) return
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event
      if (event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLInputElement) return
      const { text } = ahead.current
      if (key === 'Enter') ahead.current = { text, entered: text !== '' }
      else if (key === 'Backspace') ahead.current = { text: text.slice(0, -1), entered: false }
      else if (key.length === 1) ahead.current = { text: text + key, entered: false }
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => {
      removeEventListener('keydown', onKey, { capture: true })
      ahead.current = { text: '', entered: false }
    }
  }, [waiting])
  return ahead
}
