import { useSyncExternalStore } from 'react'

const media = (query: string): (() => boolean) => {
  const list = matchMedia(query)
  const subscribe = (listener: () => void): (() => void) => {
    list.addEventListener('change', listener)
    return () => list.removeEventListener('change', listener)
  }
  return () => useSyncExternalStore(subscribe, () => list.matches)
}

/** Whether the window is too narrow for a canvas (under 600 px): the reading view stands in. */
export const useNarrow = media('(max-width: 599px)')

/** Whether the window is so low, as at 200 %, that the key is one row which scrolls. */
export const useLow = media('(max-height: 620px)')
