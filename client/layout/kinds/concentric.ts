import { layoutKind } from '../task.ts'

export const concentric = layoutKind({
  id: 'concentric',
  parameters: { ringGap: 128, seat: 92, crowdedSeat: 44, crowdedFrom: 300 },
  run: async (task, parameters) => (await import('../concentric.ts')).concentric(task, parameters),
})
