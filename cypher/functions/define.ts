import type { QueryContext } from '../graph/context.ts'
import type { Value } from '../types/types.ts'

export interface ArgumentDef {
  readonly name: string
  /** Cypher's type names, e.g. `STRING`, `INTEGER | FLOAT`, `LIST<ANY>`. */
  readonly type: string
}

export type Category = 'Scalar' | 'List' | 'String' | 'Numeric' | 'Trigonometric' | 'Predicate' | 'Spatial' | 'Temporal' | 'Duration'

export interface FunctionDef {
  readonly name: string
  readonly category: Category
  readonly args: readonly ArgumentDef[]
  readonly min: number
  readonly max: number
  readonly returns: string
  readonly description: string
  call(args: readonly Value[], ctx: QueryContext): Value
}

type Call = (args: readonly Value[], ctx: QueryContext) => Value

/** `left(original :: STRING, [length :: INTEGER]) :: STRING`: arguments in brackets are optional, a last `name...` repeats. */
export function define(category: Category, signature: string, description: string, call: Call): FunctionDef {
  const found = /^([\w.]+)\((.*)\) :: (.+)$/.exec(signature)
  if (!found) throw new Error(`not a signature: ${signature}`)
  const [, name = '', list = '', returns = ''] = found
  const written = list === '' ? [] : list.split(', ')
  return {
    name,
    category,
    args: written.map(readArgument),
    min: written.filter(text => !text.startsWith('[')).length,
    max: written.at(-1)?.includes('...') ? Number.POSITIVE_INFINITY : written.length,
    returns,
    description,
    call,
  }
}

function readArgument(text: string): ArgumentDef {
  const [name = '', type = 'ANY'] = text.replace(/^\[|\]$/g, '').split(' :: ')
  return { name: name.replace('...', ''), type }
}

/** Null as soon as one argument is. */
export function defineStrict(category: Category, signature: string, description: string, call: Call): FunctionDef {
  return define(category, signature, description, (args, ctx) => (args.includes(null) ? null : call(args, ctx)))
}
