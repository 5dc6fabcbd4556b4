import { useState } from 'react'

/** False until `now` has been true once; true from then on. */
export function useOnceTrue(now: boolean): boolean {
  const [was, setWas] = useState(now)
  if (now && !was) setWas(true)
  return was || now
}
