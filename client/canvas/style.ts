/** The cytoscape stylesheet of a theme, from the tables of the notation. Hue = family, shape = kind, line = manner, arrow = sign, ring = contested. */
import type { StylesheetJson } from 'cytoscape'
import { colourFamilies, shapeNames } from '../../server/contract/shape-names.ts'
import { fateOrder } from '../notation/fates.ts'
import type { Theme } from '../notation/inks.ts'
import { drawnManners, manners } from '../notation/manners.ts'
import { signOrder } from '../notation/signs.ts'
import { edges } from './style/edges.ts'
import { fateRules } from './style/fates.ts'
import { hollowRule, mannerRules, signRules } from './style/lines.ts'
import { familyRules, nodes, shapeRule } from './style/nodes.ts'
import { standing } from './style/standing.ts'

/** Everything after the base is a class that elements.ts or highlight.ts gives. */
export function stylesheet(theme: Theme): StylesheetJson {
  return [
    ...nodes(theme),
    ...shapeNames.map(shapeRule),
    ...colourFamilies.flatMap(family => familyRules(family, theme)),
    ...edges(theme),
    ...drawnManners.flatMap(mannerRules),
    ...signOrder.flatMap(name => signRules(name, theme)),
    ...drawnManners.filter(each => !manners[each].filled).map(hollowRule),
    ...fateOrder.flatMap(fate => fateRules(fate, theme)),
    ...standing(theme),
  ]
}
