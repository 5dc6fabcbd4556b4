import { type Told, tell } from '../told.ts'
import type { Undrawn } from '../undrawn.ts'

/** "It is a forecast: nothing says that it happened." */
export function toldUndrawn(why: Undrawn): Told {
  switch (why.code) {
    case 'corrected':
      return tell('undrawnCorrected')
    case 'withdrawn':
      return why.by === null ? tell('undrawnWithdrawn') : tell('undrawnWithdrawnBy', { by: why.by, reason: why.reason })
    case 'unknownPredicate':
      return tell('undrawnUnknownPredicate', { predicate: why.predicate })
    case 'endMissing':
      return tell('undrawnEndMissing', { ids: why.ids })
    case 'content': {
      if (why.told === null) return tell('undrawnContent', { quoted: false, act: '' })
      const { lead, said } = why.told
      const sentence = lead === null ? said : tell('leadAndSaid', { lead, said })
      return tell('undrawnContent', { quoted: true, act: tell('quotedSentence', { sentence }) })
    }
    case 'counterfactual':
      return tell('undrawnCounterfactual')
    case 'denied':
      return tell('undrawnDenied', { drawn: why.drawn })
    case 'negative':
      return tell('undrawnNegative', { drawn: why.drawn })
    case 'denial': {
      const what = why.of === 'contents' ? why.told.map(content => tell('thatContent', { content })) : why.what
      return tell('undrawnDenial', { of: why.of, what, many: why.many })
    }
    case 'forecast':
      return tell('undrawnForecast')
    case 'keptAsClaim':
      return tell('undrawnKeptAsClaim', { phrase: why.phrase })
    case 'heldBack':
      return tell('undrawnHeldBack', { note: why.note })
  }
}
