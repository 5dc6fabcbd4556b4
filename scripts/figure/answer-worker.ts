/** POST /api/figure: the figures of `npm run figure`, in the process that the server starts for them. */
import { readView } from '../../client/state/read-view.ts'
import { failureOf } from '../../server/answers/failures.ts'
import type { FigureCalls } from '../../server/answers/figure-calls.ts'
import { ProblemError } from '../../server/answers/problems.ts'
import { recordsFrom } from '../../server/answers/records-from.ts'
import { type FigureInput, mostFigureRelations } from '../../server/contract/figure.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { createLedger, type Ledger } from '../../server/evidence/ledger.ts'
import { serveCalls } from '../../server/threads/serve-calls.ts'
import { Bad } from './bad.ts'
import { makeFigure } from './make.ts'
import { type Chosen, chosenOf, materialOf, underNothing } from './material.ts'

/** Others wait for this process. */
const mostPixels = 40_000_000

serveCalls<FigureCalls>(
  {
    async make({ source, asked, date }) {
      try {
        const ledger = createLedger(recordsFrom(source))
        const { format, entities, view, ...how } = asked
        const { bytes, said } = await makeFigure(ledger, await whatOf(ledger, { entities, view }), {
          ...how,
          ending: format,
          date,
          mostPixels,
        })
        return { format, base64: Buffer.from(bytes).toString('base64'), said: [...said] }
      } catch (error) {
        throw error instanceof Bad ? new ProblemError('invalid-input', asItIs(error.message)) : error
      }
    },
  },
  failureOf,
)

async function whatOf(ledger: Ledger, { entities, view }: Pick<FigureInput, 'entities' | 'view'>): Promise<Chosen> {
  if (entities && view) throw new Bad('Give entities or a view, not both.')
  if (view) return chosenOf(ledger, viewIn(view), mostFigureRelations)
  return { material: await materialOf(ledger, entities ?? null, mostFigureRelations), notes: [], under: underNothing, missing: [] }
}

function viewIn(view: NonNullable<FigureInput['view']>) {
  try {
    return readView(JSON.stringify(view))
  } catch (error) {
    throw new Bad(error instanceof Error ? error.message : String(error))
  }
}
