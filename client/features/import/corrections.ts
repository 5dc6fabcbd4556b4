import type { DryRunInput } from '../../../server/contract/import.ts'

export type Edit = NonNullable<DryRunInput['edits']>[number]

const others = (edits: readonly Edit[], { row, column }: Pick<Edit, 'row' | 'column'>): Edit[] =>
  edits.filter(each => each.row !== row || each.column !== column)

export const corrected = (edits: readonly Edit[], typed: readonly Edit[]): readonly Edit[] =>
  typed.reduce<readonly Edit[]>((all, edit) => [...others(all, edit), edit], edits)

/** What is typed and not read yet; what stands there already is no correction. */
export const typedWith = (typed: readonly Edit[], edit: Edit, there: string): readonly Edit[] =>
  edit.value === there ? others(typed, edit) : [...others(typed, edit), edit]

export const valueIn = (edits: readonly Edit[], row: number, column: string | null): string | undefined =>
  edits.find(each => each.row === row && each.column === column)?.value
