/** In RE2's syntax: what the two read differently is rewritten, what RE2 lacks (look-around, back references …) is refused by name. */
import { CypherError } from '../types/errors.ts'

export interface Translation {
  readonly source: string
  readonly doubtful: readonly { readonly text: RegExp; readonly name: string }[]
}

const SPACE = '\\t\\n\\x0B\\f\\r '
const HORIZONTAL = ' \\t\\xA0\\x{1680}\\x{180E}\\x{2000}-\\x{200A}\\x{202F}\\x{205F}\\x{3000}'
const VERTICAL = '\\n\\x0B\\f\\r\\x{85}\\x{2028}\\x{2029}'
const LINE_ENDS = '\\n\\r\\x{85}\\x{2028}\\x{2029}'
const SETS: Record<string, string> = { s: SPACE, h: HORIZONTAL, v: VERTICAL }

/** Java's POSIX classes are ASCII only. */
const POSIX: Record<string, string> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-/:-@\\[-`{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9a-fA-F',
  Space: SPACE,
}

const CATEGORY = /^(L[ulmot]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfos]?)$/
const SCRIPTS =
  /^(Arabic|Armenian|Bengali|Cyrillic|Devanagari|Ethiopic|Georgian|Greek|Han|Hangul|Hebrew|Hiragana|Katakana|Latin|Syriac|Thai)$/

const CODE = /^\\(?:u([0-9a-fA-F]{4})|0([0-3]?[0-7]{1,2})|x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\}|c(.)|(e))/

const refuse = (what: string): never => {
  throw CypherError.notFaithful(`${what} in a regular expression`)
}
const invalid = (reason: string): never => {
  throw new CypherError('Neo.ClientError.Statement.SemanticError', `Invalid Regex: ${reason}`)
}

export function translate(pattern: string): Translation {
  const [prefix = '', flags = ''] = /^\(\?([a-zA-Z]+)\)/.exec(pattern) ?? []
  if (/[^isu]/.test(flags)) refuse(`The flags (?${flags})`)
  return new Translator(pattern, prefix.length, flags).run()
}

class Translator {
  private out = ''
  private readonly ignoresCase: boolean
  private readonly foldsUnicode: boolean
  private usesBoundary = false
  constructor(
    private readonly pattern: string,
    private at: number,
    private readonly flags: string,
  ) {
    this.ignoresCase = flags.includes('i')
    this.foldsUnicode = flags.includes('u')
  }

  run(): Translation {
    while (this.at < this.pattern.length) this.step()
    const doubtful = [
      ...(this.usesBoundary ? [{ text: /[^\0-\x7f]/, name: 'A word boundary beside letters beyond ASCII in a regular expression' }] : []),
      ...(this.ignoresCase && !this.foldsUnicode
        ? [{ text: /[\u017f\u212a]/, name: 'The case of long s or the Kelvin sign in a regular expression' }]
        : []),
    ]
    return { source: (this.ignoresCase ? '(?i)' : '') + this.out, doubtful }
  }

  private step(): void {
    const c = this.pattern[this.at] as string
    if (c === '\\') this.escape(false)
    else if (c === '[') this.characterClass()
    else if (c === '(') this.group()
    else if (c === '.') this.put(this.flags.includes('s') ? '(?s:.)' : `[^${LINE_ENDS}]`, 1)
    else if (c === '$') this.dollar()
    else if ('*+?{'.includes(c)) this.quantifier()
    else this.literal(c)
  }

  private put(text: string, length: number): void {
    this.out += text
    this.at += length
  }

  /** Without the flag u, Java folds the case of ASCII only. */
  private literal(c: string): void {
    if (this.ignoresCase && !this.foldsUnicode && c > '\x7f' && c.toLowerCase() !== c.toUpperCase()) {
      refuse('Ignoring the case of ASCII but not of other letters')
    }
    this.put(c, 1)
  }

  private group(): void {
    const head = /^\((\?(:|<[a-zA-Z][a-zA-Z0-9]*>)?)?/.exec(this.pattern.slice(this.at))?.[0] ?? '('
    if (head === '(?') this.refuseGroup(this.pattern.slice(this.at + 2))
    this.put(head, head.length)
  }

  private refuseGroup(rest: string): never {
    if (/^[=!]/.test(rest)) return refuse('Look-ahead')
    if (/^<[=!]/.test(rest)) return refuse('Look-behind')
    if (rest.startsWith('>')) return refuse('An atomic group')
    return /^[a-z]*-?[a-z]+[:)]/i.test(rest) && !rest.startsWith('P') ? refuse('Flags inside') : invalid('Unknown inline modifier')
  }

  /** Java's $ also matches before a last line end; that is the same where nothing may follow. */
  private dollar(): void {
    if (!/^\$\)*$/.test(this.pattern.slice(this.at))) refuse('A $ before the end')
    this.put('$', 1)
  }

  private quantifier(): void {
    const found = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})([+?]?)/.exec(this.pattern.slice(this.at)) ?? invalid('Illegal repetition')
    const [all, low = '0', high = '0', mode] = found
    if (mode === '+') refuse('A possessive quantifier')
    if (Math.max(Number(low), Number(high)) > 1000) refuse('A repetition of more than 1,000')
    this.put(all, all.length)
  }

  private characterClass(): void {
    this.put(this.pattern[this.at + 1] === '^' ? '[^' : '[', this.pattern[this.at + 1] === '^' ? 2 : 1)
    for (let first = true; this.pattern[this.at] !== ']' || first; first = false) {
      const c = this.pattern[this.at]
      if (c === undefined) invalid('Unclosed character class')
      else if (c === '[') refuse('A character class inside another')
      else if (this.pattern.startsWith('&&', this.at)) refuse('An intersection of character classes')
      else if (c === '\\') this.escape(true)
      else this.literal(c)
    }
    this.put(']', 1)
  }

  private escape(inClass: boolean): void {
    const rest = this.pattern.slice(this.at)
    const c = rest[1] ?? ''
    const set = SETS[c.toLowerCase()]
    const code = CODE.exec(rest)
    if (set !== undefined) this.putSet(set, c !== c.toLowerCase(), inClass, 2)
    else if (c === 'Q') this.quotation(rest, inClass)
    else if (c === 'p' || c === 'P') this.property(rest, inClass)
    else if (code) this.put(`\\x{${codePointOf(code).toString(16)}}`, code[0].length)
    else this.simpleEscape(c, inClass)
  }

  private simpleEscape(c: string, inClass: boolean): void {
    if (c === '') invalid('Unexpected internal error')
    if (/[1-9k]/.test(c)) refuse('A back reference')
    if ((c === 'b' || c === 'B') && !inClass) this.usesBoundary = true
    else if (/[a-zA-Z]/.test(c) && !/[dDwWtnrfaAz]/.test(c)) refuse(`The escape \\${c}`)
    if (inClass && /[Az]/.test(c)) invalid(`Illegal/unsupported escape sequence \\${c}`)
    this.put(`\\${c}`, 2)
  }

  private putSet(set: string, negated: boolean, inClass: boolean, length: number): void {
    if (inClass && negated) refuse('A negated set inside a character class')
    this.put(inClass ? set : `[${negated ? '^' : ''}${set}]`, length)
  }

  private quotation(rest: string, inClass: boolean): void {
    if (inClass) refuse('A quotation inside a character class')
    const end = rest.indexOf('\\E')
    const quoted = rest.slice(2, end < 0 ? undefined : end)
    if (this.ignoresCase && /[^\0-\x7f]/.test(quoted)) refuse('Ignoring the case of a quotation')
    this.put(quoted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), end < 0 ? rest.length : end + 2)
  }

  private property(rest: string, inClass: boolean): void {
    const found = /^\\[pP](?:\{(\w+)\}|(\w))/.exec(rest)
    const name = found?.[1] ?? found?.[2] ?? ''
    const all = found?.[0] ?? ''
    const negated = rest[1] === 'P'
    if (this.ignoresCase) refuse(`\\p{${name}} without regard to case`)
    const posix = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined
    const plain = name.replace(/^Is/, '')
    if (posix !== undefined) this.putSet(posix, negated, inClass, all.length)
    else if (CATEGORY.test(plain) || (name !== plain && SCRIPTS.test(plain))) this.put(`\\${rest[1]}{${plain}}`, all.length)
    else refuse(`The property \\p{${name}}`)
  }
}

function codePointOf([, unicode, octal, hex, long, control, named]: readonly (string | undefined)[]): number {
  if (octal !== undefined) return Number.parseInt(octal, 8)
  if (control !== undefined) return control.charCodeAt(0) ^ 64
  return named === undefined ? Number.parseInt(unicode ?? hex ?? long ?? '', 16) : 27
}
