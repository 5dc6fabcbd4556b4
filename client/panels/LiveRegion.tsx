import { useCallback, useEffect, useState } from 'react'

export interface Said {
  text: string
  turn: number
}

/** The last thing said, and a way to say the next. */
export function useAnnouncer(): [Said, (text: string) => void] {
  const [said, setSaid] = useState<Said>({ text: '', turn: 0 })
  return [said, useCallback((text: string) => setSaid(last => ({ text, turn: last.turn + 1 })), [])]
}

/** Results, truncation and undo, for those who do not see them happen. */
export function LiveRegion({ said }: { said: Said }) {
  return (
    <output className="hidden" aria-live="polite">
      {/* a new element each time, so that the same words are said again */}
      <span key={said.turn}>{said.text}</span>
    </output>
  )
}

const shownFor = 8000

/** The same words for those who see, for a while. */
export function SaidLast({ said }: { said: Said }) {
  const [over, setOver] = useState(0)
  useEffect(() => {
    const timer = window.setTimeout(() => setOver(said.turn), shownFor)
    return () => clearTimeout(timer)
  }, [said])
  if (said.text === '' || over === said.turn) return null
  return (
    <p className="said" aria-hidden="true">
      {said.text}
    </p>
  )
}
