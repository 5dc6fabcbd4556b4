import { everyone } from '../../../server/contract/lens.ts'
import type { LensPreset } from './preset.ts'

export const everyoneSays: LensPreset = {
  id: 'everyone',
  choices: ({ relations }) => [{ key: 'everyone', label: 'everyone', lens: everyone, count: relations.length }],
}
