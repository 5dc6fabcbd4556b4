/** The first format that recognises a file reads it. */
import { bods } from './readers/bods.ts'
import { delimited } from './readers/delimited.ts'
import { followTheMoney } from './readers/follow-the-money.ts'
import { gephi } from './readers/gephi.ts'
import { gexf } from './readers/gexf.ts'
import { gml } from './readers/gml.ts'
import { graphJson } from './readers/graph-json.ts'
import { graphml } from './readers/graphml.ts'
import { neo4jAdmin } from './readers/neo4j-admin.ts'
import { stix } from './readers/stix.ts'
import { wikidata } from './readers/wikidata.ts'
import { workbook } from './readers/workbook.ts'
import type { Reader } from './table.ts'

export const readers: readonly Reader[] = [
  workbook,
  ...[graphml, gexf, gml],
  ...[stix, bods, wikidata, followTheMoney, graphJson],
  ...[neo4jAdmin, gephi, delimited],
]
