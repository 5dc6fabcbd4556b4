import { everyone } from '../../../server/contract/everyone.ts'
import { t } from '../t.ts'
import type { LensPreset } from './preset.ts'

export const everyoneSays: LensPreset = {
  id: 'everyone',
  choices: ({ total }) => [{ key: 'everyone', label: t('everyone'), lens: everyone, count: total }],
}
