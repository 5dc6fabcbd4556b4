/** Names: variables, property keys, labels, functions. */
import type {
  FunctionNameContext,
  NamespaceContext,
  ProcedureNameContext,
  PropertyKeyNameContext,
  SymbolicNameStringContext,
  VariableContext,
} from '../grammar.ts'
import { decodeName } from '../text.ts'

export const nameOf = (ctx: VariableContext | PropertyKeyNameContext | SymbolicNameStringContext): string => decodeName(ctx.getText())

const parts = (ctx: NamespaceContext): string[] => ctx.symbolicNameString().map(nameOf)

/** A dotted name, each part without its backticks. */
export function qualifiedName(ctx: FunctionNameContext | ProcedureNameContext): string {
  return [...parts(ctx.namespace()), nameOf(ctx.symbolicNameString())].join('.')
}
