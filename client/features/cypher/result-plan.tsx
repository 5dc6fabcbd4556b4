import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { call } from '../../session/api.ts'
import { after, asked } from '../../session/queries.ts'
import { queryKeys } from '../../session/query-keys.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { number } from '../../words/text.ts'
import { bare, heaviest, type PlanRow, planRows } from './plan-rows.ts'
import { t } from './t.ts'

export interface Planned {
  cypher: string
  params: Readonly<Record<string, unknown>>
}

const pause = 400

/** Real rows only when asked, since they need a run. */
export function ResultPlan({ query }: { query: Planned }) {
  const text = bare(query.cypher)
  const key = JSON.stringify([text, query.params])
  const [run, setRun] = useState('')
  const counted = run === key
  const loading = useQuery(
    asked(queryKeys.plan(key, counted), async signal => {
      await after(pause, signal)
      return call('plan', { body: { cypher: `${counted ? 'PROFILE ' : ''}${text}`, params: { ...query.params } } }, signal)
    }),
  )
  return (
    <div className="plan">
      <div className="plan-bar">
        <p className="muted">{t(counted ? 'planWithRealRows' : 'planEstimated')}</p>
        {!counted && (
          <Button className="btn small" onPress={() => setRun(key)}>
            {t('countRealRows')}
          </Button>
        )}
      </div>
      <LoadedOr loading={loading} words={t('readingThePlan')}>
        {({ plan }) => <Operators rows={planRows(plan)} counted={counted} />}
      </LoadedOr>
    </div>
  )
}

function Operators({ rows, counted }: { rows: readonly PlanRow[]; counted: boolean }) {
  const most = heaviest(rows)
  const costly = Math.max(...rows.map(({ share }) => share))
  return (
    <>
      {most && (
        <p className="notice warn" role="status">
          {t('planIsHeavy', { counted, rows: most.count, operator: most.operator, details: most.details, anyDetails: most.details !== '' })}
        </p>
      )}
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t('planOperator')}</th>
            <th scope="col">{t('planDetails')}</th>
            <th scope="col">{t('planEstimatedRows')}</th>
            <th scope="col">{t('planRealRows')}</th>
            <th scope="col">{t('planShare')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an operator is its place in the plan
            <tr key={n} data-costly={(row.share > 0 && row.share === costly) || undefined}>
              <th scope="row" style={{ paddingInlineStart: `${8 + row.depth * 16}px` }}>
                {row.operator}
              </th>
              <td>
                <code>{row.details}</code>
              </td>
              <td className="num">{estimate(row.estimated)}</td>
              <td className="num">{row.real === null ? t('planNotRun') : number(row.real)}</td>
              <td className="num">
                <span className="plan-share" style={{ inlineSize: `${Math.round(row.share * 72)}px` }} />{' '}
                {t('planPercent', { share: row.share })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function estimate(rows: number | null): string {
  if (rows === null) return t('planUnknown')
  return rows > 0 && rows < 1 ? t('planUnderOne') : number(Math.round(rows))
}
