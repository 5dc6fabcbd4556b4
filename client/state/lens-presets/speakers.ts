import { everyone } from '../../../server/contract/everyone.ts'
import type { LensPreset } from './preset.ts'

export const eachSpeaker: LensPreset = {
  id: 'speakers',
  choices: ({ speakers }) =>
    speakers.map(({ id, name, kinds, relations }) => ({
      key: id,
      label: name,
      kinds,
      lens: { ...everyone, by: [id] },
      count: relations,
    })),
}
