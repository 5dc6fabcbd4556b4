/** The printed figure: the notation's inks, on white. */
import { denial } from '../notation/denial.ts'
import { inkOnPaper } from '../notation/inks.ts'
import type { Sign } from '../notation/signs.ts'
import { signRow } from '../notation/signs.ts'
import { fonts } from '../notation/sizes.ts'

export const ink = inkOnPaper('ink')
export const inkSoft = inkOnPaper('ink2')
export const sheet = inkOnPaper('sheet')
/** Dispute only. */
export const rubric = inkOnPaper('contested')
export const denialInk = inkOnPaper(denial.ink)
export const condensed = fonts.paper

export const signInk = (sign: Sign): string => inkOnPaper(signRow(sign).ink)
