/** E.g. `Z`, `+01`, `+01:30`, `+0130`, `+01:02:03`. */
import { CypherError } from '../types/errors.ts'

const SHAPE = /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/
const MAX_HOURS = 18

/** In seconds; null where the text is none; an argument error past 18 hours. */
export function parseOffset(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0
  const found = SHAPE.exec(text)
  if (!found) return null
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = found
  if (Number(hours) > MAX_HOURS) {
    throw CypherError.argumentError(`Zone offset hours not in valid range: value ${Number(hours)} is not in the range -18 to 18`)
  }
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return sign === '-' ? 0 - size : size
}
