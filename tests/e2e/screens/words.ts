/** A part of the page as a reader meets it: one line for each block, with the names that only a screen reader hears. */
import type { Locator } from 'playwright-core'
import { expect } from '../kit.ts'

/** Waits until the words stop changing. Leaves out the zoom and what depends on the day. */
export async function wordsOf(part: Locator): Promise<string> {
  await part.waitFor()
  let before = ''
  const settled = async (): Promise<boolean> => {
    const now = await part.evaluate(readWords)
    const same = now === before && now !== ''
    before = now
    return same
  }
  await expect.poll(settled, { timeout: 20_000, interval: 300 }).toBe(true)
  return `${before.replace(/^\d+%$/gm, '(zoom)')}\n`
}

/**
 * Runs in the page. `[name]` is an accessible name that differs from what is written, `{words}` stands for words that are only
 * heard, `= value` for what a field holds, `x` for what is switched on.
 */
function readWords(root: Element): string {
  const blocks = new Set(
    'P LI H1 H2 H3 H4 H5 H6 SECTION ARTICLE HEADER FOOTER ASIDE NAV OL UL DL DIV BLOCKQUOTE FIGURE FIGCAPTION FORM FIELDSET LEGEND BUTTON LABEL TR TEXTAREA'.split(
      ' ',
    ),
  )
  // "only" stands beside each row of a filter; the skip link and the note for browsers without scripts are not part of a screen
  const passed = ['option', 'svg', 'noscript', '.only', '.skip']
  const lines: string[] = []
  let line = ''
  const flush = (): void => {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words !== '') lines.push(words)
    line = ''
  }
  const nameOf = (element: Element): string | null =>
    element.getAttribute('aria-label') ?? (element instanceof HTMLImageElement ? element.alt : null)
  const states = ['aria-pressed', 'aria-selected', 'aria-checked', 'aria-current', 'data-selected']
  const walk = (element: Element): void => {
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.visibility === 'hidden' || passed.some(each => element.matches(each))) return
    const cell = element.getAttribute('role') === 'row' || element.tagName === 'TR'
    const block = blocks.has(element.tagName) || cell
    if (block) flush()
    else
      line += ['flex', 'grid', 'inline-flex'].includes(element.parentElement ? getComputedStyle(element.parentElement).display : '')
        ? ' '
        : ''
    if (/gridcell|rowheader|columnheader/.test(element.getAttribute('role') ?? '')) line += line === '' ? '' : ' | '
    if (states.some(state => ['true', 'page', ''].includes(element.getAttribute(state) ?? 'no'))) line += 'x '
    inside(element)
    const name = nameOf(element)
    if (name !== null && name.trim() !== line.trim()) line += ` [${name}]`
    line += held(element)
    if (block) flush()
  }
  const inside = (element: Element): void => {
    const heard = element.classList.contains('hidden')
    if (heard) line += '{'
    for (const node of element.childNodes) {
      if (node instanceof Text) line += node.data
      else if (node instanceof Element && !(node instanceof SVGElement)) walk(node)
    }
    if (heard) line += '}'
  }
  const held = (element: Element): string => {
    if (element instanceof HTMLTextAreaElement) return ` = ${element.value}`
    if (!(element instanceof HTMLInputElement) || !['text', 'search'].includes(element.type)) return ''
    return element.value === '' ? ` (${element.placeholder})` : ` = ${element.value}`
  }
  walk(root)
  flush()
  return lines.join('\n')
}
