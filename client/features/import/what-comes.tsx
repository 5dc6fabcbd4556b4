import type { ImportReport } from '../../../server/contract/import/report.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { t } from './t.ts'

const mostWords = 6

export function WhatComes({ report: { claims, relations, entities, sources, made } }: { report: ImportReport }) {
  const words = made.slice(0, mostWords).map(({ phrase }) => `“${phrase}”`)
  return (
    <>
      <p>{t('claimsOnRelations', { claims, relations })}</p>
      {claims > relations && relations > 0 && <p className="import-reason">{t('whyFewerRelations')}</p>}
      <p>{t('newEntitiesAndDocuments', { entities, sources })}</p>
      {made.length > 0 && <p>{t('newRelations', { made: made.length, words: listOf(words, 'unit'), cut: made.length - words.length })}</p>}
    </>
  )
}
