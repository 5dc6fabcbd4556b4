/** How a line is drawn, whatever it says. */
export interface Stroke {
  /** px drawn and px left out, in turn; null is a whole line. */
  dash: readonly number[] | null
  /** px. On the canvas only what became of a line makes it broader; else its breadth says what is pointed at. */
  width: number
  /** Dots instead of square dashes. */
  round: boolean
  /** 0 to 1 */
  opacity: number
}

export const whole: Stroke = { dash: null, width: 1.5, round: false, opacity: 1 }
