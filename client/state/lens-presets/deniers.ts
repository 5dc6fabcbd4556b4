import { everyone } from '../../../server/contract/everyone.ts'
import type { LensPreset } from './preset.ts'

export const eachDenier: LensPreset = {
  id: 'deniers',
  choices: ({ deniers }) =>
    deniers.map(({ id, name, kinds, told }) => ({
      key: id,
      label: name,
      kinds,
      lens: { ...everyone, by: [id] },
      count: null,
      denies: told,
    })),
}
