import { everyone } from '../../../server/contract/everyone.ts'
import { t } from '../t.ts'
import type { LensPreset } from './preset.ts'

export const ownVoice: LensPreset = {
  id: 'own-voice',
  choices({ ownVoice: { by, relations } }) {
    const lens = { ...everyone, by, modality: ['asserted' as const] }
    return by.length > 0 ? [{ key: 'own-voice', label: t('publishersOwnVoice'), lens, count: relations }] : []
  },
}
