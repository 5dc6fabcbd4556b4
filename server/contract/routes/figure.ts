import { addresses as at } from '../addresses.ts'
import { FigureInput, FigureMade } from '../figure.ts'
import { route } from './route.ts'

export const figureRoutes = {
  figure: route({
    ...at.figure,
    summary: 'A figure for print with the speaker and the source of every line, as a file in base64; the record is not changed',
    body: FigureInput,
    output: FigureMade,
  }),
}
