import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 599px)')

/** Whether the window is too narrow for a canvas (under 600 px): the reading view stands in. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    listener => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
