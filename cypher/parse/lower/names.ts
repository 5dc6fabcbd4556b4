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

export function qualifiedName(ctx: FunctionNameContext | ProcedureNameContext): string {
  return [...parts(ctx.namespace()), nameOf(ctx.symbolicNameString())].join('.')
}
