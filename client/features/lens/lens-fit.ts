/** A lens is readable in the bar, or it stands under "Others…". */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export interface LensWidths {
  key: string
  full: number
  least: number
}

export interface Fit {
  shown: ReadonlySet<string>
  full: boolean
}

/** The first come first; `current`, or else the first lens, is always shown. */
export function fitting(lenses: readonly LensWidths[], room: number, current: string | null): Fit {
  const all = new Set(lenses.map(({ key }) => key))
  if (sum(lenses.map(({ full }) => full)) <= room) return { shown: all, full: true }
  const always = lenses.find(({ key }) => key === current) ?? lenses[0]
  let left = room - (always?.least ?? 0)
  const shown = new Set<string>()
  for (const lens of lenses) {
    if (lens !== always && lens.least > left) continue
    if (lens !== always) left -= lens.least
    shown.add(lens.key)
  }
  return { shown, full: false }
}

const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0)

/** Measures a hidden twin of the bar by its children's `data-key` and `data-form`; null until then. */
export function useLensFit(
  current: string | null,
): [bar: RefObject<HTMLDivElement | null>, twin: RefObject<HTMLDivElement | null>, Fit | null] {
  const bar = useRef<HTMLDivElement>(null)
  const twin = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<Fit | null>(null)
  const said = fit && JSON.stringify([[...fit.shown], fit.full])
  useLayoutEffect(() => {
    const [shown, measured] = [bar.current, twin.current]
    if (!shown || !measured) return
    const measure = (): void => {
      const next = fitting(widthsIn(measured), shown.clientWidth, current)
      if (JSON.stringify([[...next.shown], next.full]) !== said) setFit(next)
    }
    measure()
    // fonts that arrive late and words that change widen the twin; windows and panels resize the bar
    const observer = new ResizeObserver(measure)
    observer.observe(shown)
    observer.observe(measured)
    return () => observer.disconnect()
  })
  return [bar, twin, fit]
}

function widthsIn(twin: HTMLElement): LensWidths[] {
  const found = new Map<string, LensWidths>()
  for (const child of twin.querySelectorAll<HTMLElement>('[data-key]')) {
    const key = child.dataset.key ?? ''
    const width = Math.ceil(child.getBoundingClientRect().width)
    const widths = found.get(key) ?? { key, full: width, least: width }
    found.set(key, child.dataset.form === 'least' ? { ...widths, least: width } : { ...widths, full: width })
  }
  return [...found.values()]
}
