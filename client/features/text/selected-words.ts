import { type RefObject, useEffect, useState } from 'react'
import type { Range } from './reading-segments.ts'

export function useSelectedWords(root: RefObject<HTMLElement | null>): Range | null {
  const [range, setRange] = useState<Range | null>(null)
  useEffect(() => {
    const read = (): void => setRange(now => same(now, selectedIn(root.current)))
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [root])
  return range
}

const same = (now: Range | null, next: Range | null): Range | null => (now?.start === next?.start && now?.end === next?.end ? now : next)

function selectedIn(root: HTMLElement | null): Range | null {
  const selection = getSelection()
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0).cloneRange()
  // three clicks on the last paragraph reach into what stands below the text
  if (root.contains(range.startContainer) && !root.contains(range.endContainer)) range.setEnd(root, root.childNodes.length)
  if (!range.intersectsNode(root) || !root.contains(range.commonAncestorContainer)) return null
  const [start, end] = [unitAt(root, range.startContainer, range.startOffset), unitAt(root, range.endContainer, range.endOffset)]
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The unit of the text at a boundary of the page: within the last piece that begins before it, or at that piece's end. */
function unitAt(root: HTMLElement, node: Node, offset: number): number | null {
  const to = document.createRange()
  to.setStart(root, 0)
  to.setEnd(node, offset)
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-at]')]
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (to.comparePoint(pieces[middle] as HTMLElement, 0) <= 0) low = middle + 1
    else high = middle
  }
  const piece = pieces[low - 1]
  if (!piece) return Number(pieces[0]?.dataset.at ?? Number.NaN) || (pieces[0] ? 0 : null)
  const [at, length] = [Number(piece.dataset.at), Number(piece.dataset.length)]
  const within = piece.contains(node) && node.nodeType === Node.TEXT_NODE && !piece.matches('.text-sign')
  return at + (within ? Math.min(offset, length) : piece.contains(node) ? 0 : length)
}

/** With Shift and an arrow the selection grows by a word from the piece that has the focus. True where it did. */
export function growSelection(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, from: HTMLElement): boolean {
  const direction = { ArrowRight: 'right', ArrowLeft: 'left', ArrowDown: 'forward', ArrowUp: 'backward' }[event.key]
  const selection = getSelection()
  if (!event.shiftKey || !direction || !selection) return false
  if (selection.isCollapsed || !from.contains(selection.anchorNode)) {
    const [first] = from.querySelectorAll('[data-at]')
    if (!first) return false
    if (from.matches('[data-piece]')) selection.selectAllChildren(first)
    else selection.collapse(first.firstChild, 0)
  }
  selection.modify('extend', direction, event.key === 'ArrowUp' || event.key === 'ArrowDown' ? 'line' : 'word')
  return true
}
