import type { ColourFamily } from '../../../server/contract/shape-names.ts'
import { familyOnPaper, inkOnPaper } from '../../notation/inks.ts'
import type { Look } from '../../notation/shapes.ts'
import { type Sign, signRow } from '../../notation/signs.ts'
import type { SymbolPaint } from '../symbols.ts'
import { t } from '../t.ts'

export interface PrintTheme {
  id: string
  word: string
  sign(sign: Sign): string
  dispute: string
  symbol(look: Look, outline: number): SymbolPaint
}

const black = '#000000'
/** Kinds are told by shape; families are black, grey or empty, so that neighbours differ more. Null: outline only. */
const blackFamilies: Readonly<Record<ColourFamily, string | null>> = {
  people: black,
  force: black,
  politics: '#757575',
  record: '#444444',
  state: null,
  event: null,
  open: null,
}

export const printThemes = [
  {
    id: 'colour',
    get word() {
      return t('colour')
    },
    sign: sign => inkOnPaper(signRow(sign).ink),
    dispute: inkOnPaper('contested'),
    symbol: ({ family }) => ({ colour: familyOnPaper(family), empty: false, outline: 0 }),
  },
  {
    id: 'black',
    get word() {
      return t('black')
    },
    sign: () => '#333333',
    dispute: black,
    symbol: ({ family }, outline) => ({ colour: blackFamilies[family] ?? black, empty: blackFamilies[family] === null, outline }),
  },
] as const satisfies readonly PrintTheme[]

export type PrintThemeId = (typeof printThemes)[number]['id']
export const printTheme = (id: PrintThemeId): PrintTheme => printThemes.find(theme => theme.id === id) ?? printThemes[0]
