import { useEffect, useMemo, useState } from 'react'
import { fontFaces } from '../../figure/index.ts'
import type { Scene } from '../../state/state.ts'

export function useFontFaces(scene: Scene): string | null {
  const [faces, setFaces] = useState<string | null>(null)
  const letters = useMemo(() => [...scene.entities, ...scene.relations].map(({ label }) => label).join(''), [scene])
  useEffect(() => {
    let gone = false
    // without its own letters the figure is drawn in those of its reader
    fontFaces(letters)
      .catch(() => '')
      .then(css => {
        if (!gone) setFaces(css)
      })
    return () => {
      gone = true
    }
  }, [letters])
  return faces
}
