import type { Mapping } from '../contract/import/mapping.ts'
import type { ImportReport } from '../contract/import/report.ts'
import type { DryRunInput } from '../contract/import.ts'
import { coded } from '../contract/told/coded.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { putting, type RecordsChange } from '../evidence/records-change.ts'
import { complaint } from '../record/complaint.ts'
import { Refused } from '../record/refused.ts'
import type { Material } from '../tables/table.ts'
import { type Guessed, guessMapping } from './guess/guess-mapping.ts'
import type { Plan } from './plan/plan.ts'
import { planImport } from './plan/plan-import.ts'
import { reportOf } from './plan/report.ts'
import { areSaved } from './saved/read-changes.ts'

export interface MaterialInput {
  material: Material
  mapping: Mapping | undefined
  edits: DryRunInput['edits']
}
interface Look {
  preview?: readonly number[]
  most?: number
}

/** Nothing is kept of a dry run. */
const looking = { by: 'dry run', at: '2000-01-01T00:00:00.000Z' }

/** Throws Refused where the mapping does not fit. */
export const dryRun = (ledger: Ledger, input: MaterialInput, look: Look = {}): ImportReport => plannedLook(ledger, input)(look)

/** Planned once, for any number of looks. Throws Refused where the mapping does not fit. */
export function plannedLook(ledger: Ledger, input: MaterialInput): (look: Look) => ImportReport {
  const { mapping, guesses } = mappingOf(ledger, input)
  const plan = planImport(ledger, { ...input, mapping, ...looking })
  return ({ preview = [], most = 1000 }) => reportOf(ledger, plan, { guesses, preview, most })
}

export interface Applied {
  plan: Plan
  guesses: ImportReport['guesses']
  change: RecordsChange
}

/** Throws Refused. */
export function applyImport(ledger: Ledger, input: MaterialInput, recorded: { by: string; at: string }): Applied {
  const { mapping, guesses } = mappingOf(ledger, input)
  const plan = planImport(ledger, { ...input, mapping, ...recorded })
  const { entities, claims, predicates, kinds, families } = plan.added
  const { records } = ledger
  const vocabulary = [predicates, kinds, families].every(list => list.length === 0)
    ? null
    : {
        predicates: [...records.predicates, ...predicates],
        kinds: [...records.kinds, ...kinds],
        families: [...records.families, ...families],
      }
  return { plan, guesses, change: putting({ entities, claims }, vocabulary) }
}

/** Throws Refused for saved sheets: read as rows, each would be said a second time. */
function mappingOf(ledger: Ledger, { material, mapping }: MaterialInput): Guessed {
  if (mapping === undefined && areSaved(material))
    throw new Refused([complaint('files', coded('theseAreSheetsThatIsnad'), coded('dropThemOnTheWindow'), ['files'])])
  if (mapping) return { mapping, guesses: [] }
  const guessed = guessMapping(material, { predicates: ledger.predicates.values(), kinds: ledger.kinds })
  const turning = guessed.guesses.find(({ part, told }) => part === 'tie' && told.code === 'mayTurnRows')
  if (turning)
    throw new Refused([
      complaint(
        'columns',
        coded('aColumnMayTurnRows', { column: turning.column ?? '', sample: String(turning.told.about?.sample) }),
        coded('nameAColumnAsTie'),
      ),
    ])
  return guessed
}
