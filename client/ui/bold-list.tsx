import { Fragment } from 'react'
import { listParts } from '../words/catalogue/words-of.ts'

/** "A, B and C", each name bold. */
export const BoldList = ({ names }: { names: readonly string[] }) =>
  listParts(names.length).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a list have nothing but their place
    <Fragment key={at}>{typeof part === 'number' ? <b>{names[part]}</b> : part}</Fragment>
  ))
