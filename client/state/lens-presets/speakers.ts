import { everyone } from '../../../server/contract/everyone.ts'
import type { LensPreset } from './preset.ts'

export const eachSpeaker: LensPreset = {
  id: 'speakers',
  choices: ({ speakers }) =>
    speakers.map(({ id, name, relations }) => ({ key: id, label: name, lens: { ...everyone, by: [id] }, count: relations })),
}
