import type { PrintMaterial } from '../print/material.ts'
import { toCsv, toZip } from './csv.ts'
import { flatOf } from './flat.ts'

/** The two tables that Gephi imports: its own column names first. */
export function toGephi(material: PrintMaterial): Uint8Array {
  const { entities, relations } = flatOf(material)
  return toZip({
    'nodes.csv': toCsv(
      ['Id', 'Label', 'kind'],
      entities.map(({ id, label, kind }) => [id, label, kind]),
    ),
    'edges.csv': toCsv(
      ['Source', 'Target', 'Type', 'Id', 'Label', 'predicate', 'said', 'disputed', 'derived', 'sources'],
      relations.map(({ id, source, target, label, type, symmetric, said, disputed, derived, sources }) => [
        source,
        target,
        symmetric ? 'Undirected' : 'Directed',
        id,
        label,
        type,
        said,
        String(disputed),
        String(derived),
        sources,
      ]),
    ),
  })
}
