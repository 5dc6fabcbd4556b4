/** Keys pressed together, as text that is the same in every language: "Ctrl+Shift+Z", "Shift+P", "H", "?", "F6". */
import { t } from './t.ts'

const named: Readonly<Record<string, string>> = {
  get Ctrl() {
    return t('ctrl')
  },
  get Alt() {
    return t('alt')
  },
  get Shift() {
    return t('shift')
  },
  get Escape() {
    return t('esc')
  },
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowDown: '↓',
}

/** Ctrl and Cmd are one; Shift is named where it does not make another character already. */
export function chordOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const letter = /^\p{L}$/u.test(key)
  const shift = shiftKey && (letter || key.length > 1)
  const held = Object.entries({ Ctrl: ctrlKey || metaKey, Alt: altKey, Shift: shift }).flatMap(([name, down]) => (down ? name : []))
  return [...held, letter ? key.toUpperCase() : key].join('+')
}

export const keysText = (chord: string): string =>
  chord === '+'
    ? '+'
    : chord
        .split('+')
        .map(key => named[key] ?? key)
        .join(' ')

/** Single characters are the canvas's letters, which can be switched off. */
export const isLetter = (chord: string): boolean => !/^Ctrl|^Alt|^F\d|^Esc/.test(chord) && chord.replace('Shift+', '').length === 1
