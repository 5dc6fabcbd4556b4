export interface Stroke {
  /** px drawn and px left out, in turn; null is a whole line. */
  dash: readonly number[] | null
  /** px. Only a fate makes a line broader; otherwise breadth shows what is pointed at. */
  width: number
  round: boolean
  /** 0 to 1 */
  opacity: number
}

export const whole: Stroke = { dash: null, width: 1.5, round: false, opacity: 1 }
