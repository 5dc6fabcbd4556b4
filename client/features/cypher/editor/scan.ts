/** Cypher's text cut into what matters for names: quoted texts and comments are skipped. */
export interface Token {
  text: string
  kind: 'name' | 'sign' | 'literal'
  from: number
  to: number
}

const pattern =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)|`(?:``|[^`])*(?:`|$)|\$?[\p{ID_Start}_][\p{ID_Continue}]*|\d[\w.]*|\S/gu

export function scan(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const [found] = match
    const at = { from: match.index, to: match.index + found.length }
    if (found.startsWith('//') || found.startsWith('/*')) continue
    if (found.startsWith('`')) tokens.push({ text: found.replace(/^`|`$/g, '').replaceAll('``', '`'), kind: 'name', ...at })
    else if (/^['"\d$]/.test(found)) tokens.push({ text: found, kind: 'literal', ...at })
    else tokens.push({ text: found, kind: /^[\p{ID_Start}_]/u.test(found) ? 'name' : 'sign', ...at })
  }
  return tokens
}

/** The statement at a place among several that semicolons part. */
export function statementAt(text: string, at: number): { from: number; to: number } {
  let from = 0
  for (const token of scan(text)) {
    if (token.text !== ';' || token.kind !== 'sign') continue
    if (at <= token.to) return { from, to: token.from }
    from = token.to
  }
  // after the last semicolon it is the one before, where nothing follows
  if (text.slice(from).trim() !== '' || from === 0) return { from, to: text.length }
  return statementAt(text.slice(0, text.lastIndexOf(';', from)), at)
}

/** The statement alone, at its own lines and columns, so that an error's place is right. */
export function alone(text: string, { from, to }: { from: number; to: number }): string {
  return text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from, to)
}
