import { Moved } from '../threads/serve-calls.ts'
import type { Json } from './json.ts'

export const moved = <J extends Json | null>(json: J): Moved<J> => new Moved(json, json ? [json.bytes.buffer] : [])
