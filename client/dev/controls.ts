/** Read from the style sheets, so that no control and no state of one is left out. */
import { styleRules } from './style-rules.ts'

export interface Control {
  classes: string
  within: readonly string[]
  states: readonly string[]
}

const known = ['hovered', 'pressed', 'focused', 'focus-visible', 'selected', 'indeterminate', 'invalid', 'disabled']
const stateIn = /\[data-([a-z-]+)(?:="true")?\]/g

export function controlsOf(selectors: Iterable<string>): Control[] {
  const found = new Map<string, { within: string[]; states: Set<string> }>()
  for (const selector of selectors) {
    const parts = selector.replaceAll(/:(?:not|where|is)\([^)]*\)/g, '').split(/[\s>+~]+/)
    const at = parts.findIndex(part => statesOf(part).length > 0)
    const classes = classesOf(parts[at] ?? '')
    if (classes === '') continue
    const control = found.get(classes) ?? { within: parts.slice(0, at).map(classesOf).filter(Boolean), states: new Set() }
    for (const state of statesOf(parts[at] ?? '')) control.states.add(state)
    found.set(classes, control)
  }
  return [...found].map(([classes, { within, states }]) => ({ classes, within, states: known.filter(state => states.has(state)) }))
}

export const controlsOnPage = (): Control[] =>
  controlsOf([...styleRules()].flatMap(rule => (rule instanceof CSSStyleRule ? rule.selectorText.split(/,\s*(?![^(]*\))/) : [])))

const statesOf = (part: string): string[] => [...part.matchAll(stateIn)].flatMap(([, state = '']) => (known.includes(state) ? [state] : []))
const classesOf = (part: string): string => [...part.matchAll(/\.([\w-]+)/g)].map(([, name]) => name).join(' ')
