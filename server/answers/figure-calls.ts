import type { FigureInput, FigureMade } from '../contract/figure.ts'
import type { RecordSource } from '../store/store.ts'

/** `date`: the day that it is made, 2026-11-29. */
export interface FigureCalls {
  make: { input: { source: RecordSource; asked: FigureInput; date: string }; output: FigureMade }
}
