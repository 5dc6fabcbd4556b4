/** A name as the rows of a table have it, before it is known whom in the record it means. */
export interface Named {
  key: string
  name: string
  rows: number
  kindWord: string | null
  constantKind: string | null
  /** Of the first column that has it. */
  heading: string | null
  note: string | null
  wikidata: string | null
  /** For each predicate of its rows the labels of which it wants one, each list once. */
  demands: Map<string, readonly string[]>
}
