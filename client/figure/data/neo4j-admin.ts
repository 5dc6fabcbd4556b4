import type { PrintMaterial } from '../print/material.ts'
import { toCsv, toZip } from './csv.ts'
import { flatOf } from './flat.ts'

/** For `neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv`. */
export function toNeo4jAdmin(material: PrintMaterial): Uint8Array {
  const { entities, relations } = flatOf(material)
  return toZip({
    'nodes.csv': toCsv(
      ['id:ID', 'name', ':LABEL'],
      entities.map(({ id, label, kind }) => [id, label, `Entity;${kind}`]),
    ),
    'relationships.csv': toCsv(
      [':START_ID', ':END_ID', ':TYPE', 'id', 'label', 'said', 'disputed:boolean', 'derived:boolean', 'sources:string[]'],
      relations.map(({ id, source, target, label, type, said, disputed, derived, sources }) => [
        source,
        target,
        type,
        id,
        label,
        said,
        String(disputed),
        String(derived),
        // the separator of its lists
        sources
          .split(' ')
          .map(address => address.replaceAll(';', '%3B'))
          .join(';'),
      ]),
    ),
  })
}
