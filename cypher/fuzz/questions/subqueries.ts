import { joined, type Part, piece } from '../piece.ts'
import { aggregate, match, orderBy } from './clauses.ts'
import { expression } from './expressions.ts'
import type { Author, Scope } from './scope.ts'

/** A COLLECT sorts its rows by what it collects. */
export function subquery(author: Author, scope: Scope, word: 'EXISTS' | 'COUNT' | 'COLLECT'): Part {
  if (author.depth > 1 || author.steps <= 0) return { EXISTS: 'false', COUNT: '0', COLLECT: '[]' }[word]
  author.depth++
  try {
    return piece('subquery', `${word} { RETURN 1 }`)`${word} { ${body(author, scope, word)} }`
  } finally {
    author.depth--
  }
}

function body(author: Author, scope: Scope, word: string): Part {
  const { random } = author
  const first = match(author, scope)
  const seen = scope.with(first.variables)
  if (word !== 'COLLECT' && random.chance(0.5)) return first.part
  const way = random.real()
  const value = expression(author, seen, 'int', 2)
  if (way < 0.5)
    return word === 'COLLECT'
      ? joined([first.part, ' RETURN ', value, ' AS c ORDER BY c'], '')
      : joined([first.part, ' RETURN ', value, ' AS c'], '')
  if (way < 0.65) return joined([first.part, ' RETURN ', aggregate(author, seen, 1).part, ' AS c'], '')
  if (way < 0.8) {
    const narrow = scope.with([{ name: 'w', type: 'int' }])
    const where = random.chance(0.5) ? joined([' WHERE ', expression(author, narrow, 'bool', 1)], '') : ''
    return joined([first.part, ' WITH ', value, ' AS w', where, ' RETURN w', orderBy(author, ['w'], word === 'COLLECT')], '')
  }
  if (way < 0.9) {
    const counted = random.pick(['count(*)', 'max(1)'])
    return joined(
      [
        first.part,
        ' WITH ',
        value,
        ` AS w, ${counted} AS c WHERE c > `,
        random.pick(['0', '1']),
        ' RETURN w + c AS c',
        word === 'COLLECT' ? ' ORDER BY c' : '',
      ],
      '',
    )
  }
  return joined([first.part, ' RETURN DISTINCT ', value, ' AS c', word === 'COLLECT' ? ' ORDER BY c' : ''], '')
}
