/** A name as the rows of a table have it, before it is known whom in the record it means. */
export interface Named {
  key: string
  name: string
  rows: number
  kindWord: string | null
  constantKind: string | null
  note: string | null
  wikidata: string | null
  /** Label lists of which the predicates of its rows want one label, each list once. */
  demands: Map<string, readonly string[]>
}
