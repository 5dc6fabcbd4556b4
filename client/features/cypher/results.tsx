import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import { number } from '../../words/text.ts'
import { AddToGraph } from './add-to-graph.tsx'
import { ChangedSince } from './changed-since.tsx'
import type { UnknownName } from './editor/unknown-names.ts'
import { QueryNotice } from './query-notice.tsx'
import { ResultGraph } from './result-graph.tsx'
import { ResultJson } from './result-json.tsx'
import { type Planned, ResultPlan } from './result-plan.tsx'
import { ResultTable } from './result-table.tsx'
import { t } from './t.ts'
import { unknownWords } from './unknown-words.ts'
import { useChanges } from './use-changes.ts'
import type { Running } from './use-query.ts'

/** `changed`: the query or a parameter is no longer what the answer was given to. */
interface Props {
  query: Running
  changed: boolean
  unknown: readonly UnknownName[]
  planned: Planned | null
}

export function Results({ query, changed, unknown, planned }: Props) {
  const [shown, setShown] = useState('table')
  const { answer, since } = query
  const changes = useChanges(answer)
  return (
    <section className="results" aria-label={t('answer')} aria-busy={since !== null} data-region="Answer">
      <Tabs className="results-tabs" selectedKey={shown} onSelectionChange={key => setShown(String(key))}>
        <div className="results-bar">
          <TabList className="tabs" aria-label={t('answerAs')}>
            <Tab id="table" className="tab">
              {t('table')} {answer && <span className="num">{number(answer.rows.length)}</span>}
            </Tab>
            <Tab id="graph" className="tab">
              {t('graph')}
            </Tab>
            <Tab id="json" className="tab">
              {t('json')}
            </Tab>
            <Tab id="plan" className="tab">
              {t('plan')}
            </Tab>
          </TabList>
          {answer?.summary && (
            <span className="muted num">
              {t('rowsInMs', { rows: answer.summary.rows, max: Math.max(1, Math.round(answer.summary.ms)) })}
              {changed && <span className="before-edit">{t('fromBeforeYourLastEdit')}</span>}
            </span>
          )}
          {answer && <AddToGraph answer={answer} />}
        </div>
        <QueryNotice query={query} />
        {changes && <ChangedSince changes={changes} />}
        {answer?.summary && unknown.length > 0 && (
          <div className="notice warn" role="status">
            <Icon name="warn" />
            <p>{unknown.map(unknownWords).join(' ')}</p>
          </div>
        )}
        {shown === 'plan' ? (
          <TabPanel id="plan" className="result-panel">
            {planned ? <ResultPlan query={planned} /> : <p className="results-empty">{t('noPlanYet')}</p>}
          </TabPanel>
        ) : answer === null ? (
          <TabPanel id={shown} className="result-panel">
            <p className="results-empty">{since === null ? t('runAQueryToSeeIts') : t('askingTheStore2')}</p>
          </TabPanel>
        ) : (
          <>
            <TabPanel id="table" className="result-panel">
              <ResultTable answer={answer} />
            </TabPanel>
            <TabPanel id="graph" className="result-panel">
              <ResultGraph answer={answer} />
            </TabPanel>
            <TabPanel id="json" className="result-panel">
              <ResultJson answer={answer} />
            </TabPanel>
          </>
        )}
      </Tabs>
    </section>
  )
}
