/** In the order of the bar. A new preset is a file and its name here. */
import { eachDenier } from './deniers.ts'
import { everyoneSays } from './everyone.ts'
import { ownVoice } from './own-voice.ts'
import type { LensPreset } from './preset.ts'
import { eachSpeaker } from './speakers.ts'

export const lensPresets: readonly LensPreset[] = [everyoneSays, ownVoice, eachSpeaker, eachDenier]
