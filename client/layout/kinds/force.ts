import { layoutKind } from '../task.ts'

export const force = layoutKind({
  id: 'force',
  parameters: { carefulUpTo: 300, sizePrice: 0.4 },
  run: async (task, parameters) => (await import('../force.ts')).force(task, parameters),
})
