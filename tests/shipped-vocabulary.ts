import { kindLooks } from '../client/notation/kind-looks.ts'
import families from '../graph-seed/vocabulary/families.json' with { type: 'json' }
import kinds from '../graph-seed/vocabulary/kinds.json' with { type: 'json' }
import { FamilyRow, KindRow } from '../server/contract/vocabulary.ts'

export const shippedKinds = kinds.kinds.map(row => KindRow.parse(row))
export const shippedFamilies = families.families.map(row => FamilyRow.parse(row))
export const shippedLooks = kindLooks(shippedKinds)
