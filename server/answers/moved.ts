import { Moved } from '../threads/serve-calls.ts'
import type { Json } from './json.ts'

/** Its bytes go to the other thread instead of being copied. */
export const moved = <J extends Json | null>(json: J): Moved<J> => new Moved(json, json ? [json.bytes.buffer] : [])
