import type { FileBytes, Reader } from './table.ts'

/** Readers that take long to load, where one of the files is of their kind. */
export const needLate = (files: readonly Pick<FileBytes, 'name'>[]): boolean => files.some(({ name }) => /\.(cypher|cql|cyp)$/i.test(name))

export async function lateReaders(files: readonly Pick<FileBytes, 'name'>[]): Promise<Reader[]> {
  return needLate(files) ? [(await import('./readers/cypher-script.ts')).cypherScript] : []
}
