import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useShared, useUi } from '../session/context.tsx'
import type { Said } from '../session/said.ts'

/** What was said on one tab ends with a change of tab, unless it was said with that change. */
export function useSaidHere(): Said {
  const said = useStore(useShared().said)
  const tab = useUi(ui => ui.tab)
  const last = useRef({ tab, turn: said.turn })
  const [over, setOver] = useState(0)
  useEffect(() => {
    const { tab: before, turn } = last.current
    last.current = { tab, turn: said.turn }
    if (before !== tab && turn === said.turn) setOver(turn)
  }, [tab, said])
  return over === said.turn ? { ...said, text: '', seen: false } : said
}

export function LiveRegion({ said }: { said: Said }) {
  return (
    <output className="hidden" aria-live="polite">
      {/* a new element each time, so that the same words are said again */}
      <span key={said.turn}>{said.text}</span>
    </output>
  )
}

const shownFor = 8000

export function SaidLast({ said }: { said: Said }) {
  const [over, setOver] = useState(0)
  useEffect(() => {
    const timer = window.setTimeout(() => setOver(said.turn), shownFor)
    return () => clearTimeout(timer)
  }, [said.turn])
  if (!said.seen || over === said.turn) return null
  return (
    <p className="said-last" aria-hidden="true">
      {said.text}
    </p>
  )
}
