import { useCallback, useEffect, useRef, useState } from 'react'

export interface Said {
  text: string
  turn: number
  /** Also for those who see. */
  seen: boolean
}

/** The last thing said, and a way to say the next. */
export function useAnnouncer(): [Said, (text: string, seen?: boolean) => void] {
  const [said, setSaid] = useState<Said>({ text: '', turn: 0, seen: false })
  return [said, useCallback((text: string, seen = false) => setSaid(last => ({ text, turn: last.turn + 1, seen })), [])]
}

/** What was said on one tab is over on another, unless it was said with the change. */
export function useSaidHere(said: Said, tab: string): Said {
  const last = useRef({ tab, turn: said.turn })
  const [over, setOver] = useState(0)
  useEffect(() => {
    const { tab: before, turn } = last.current
    last.current = { tab, turn: said.turn }
    if (before !== tab && turn === said.turn) setOver(turn)
  }, [tab, said])
  return over === said.turn ? { ...said, text: '', seen: false } : said
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

/** What was done, for those who see, for a while. */
export function SaidLast({ said }: { said: Said }) {
  const [over, setOver] = useState(0)
  useEffect(() => {
    const timer = window.setTimeout(() => setOver(said.turn), shownFor)
    return () => clearTimeout(timer)
  }, [said])
  if (!said.seen || over === said.turn) return null
  return (
    <p className="said-last" aria-hidden="true">
      {said.text}
    </p>
  )
}
