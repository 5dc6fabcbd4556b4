import { everyone } from '../../../server/contract/everyone.ts'
import { modalitiesIn } from '../../../server/contract/record-words.ts'
import { t } from '../t.ts'
import type { LensPreset } from './preset.ts'

export const ownVoice: LensPreset = {
  id: 'own-voice',
  choices({ ownVoice: { by, relations } }) {
    const lens = { ...everyone, by, modality: modalitiesIn('publisher') }
    return by.length > 0 ? [{ key: 'own-voice', label: t('publishersOwnVoice'), lens, count: relations }] : []
  },
}
