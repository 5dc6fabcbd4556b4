import type { UnknownName } from './editor/unknown-names.ts'
import { t } from './t.ts'

/** "Nothing in the record has the key modallity." and what that does to an answer. */
export const unknownWords = ({ what, name }: UnknownName): string => t('nothingHasIt', { what, name })
