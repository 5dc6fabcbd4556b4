import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useHealth, useUi, useWords } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { CypherEditor } from './cypher-editor.tsx'
import { type Example, exampleParams, examples, examplesFor, parametersOf } from './examples.ts'
import { readParameters } from './parameters.ts'
import { Parameters } from './parameters.tsx'
import { Results } from './results.tsx'
import { t } from './t.ts'
import { useArticle } from './use-article.ts'
import { useQuery } from './use-query.ts'

const first = examples[0]?.cypher ?? ''

export function Workbench() {
  const { schema } = useWords()
  const health = useHealth()
  const asked = useUi(ui => ui.query)
  const article = useArticle()
  const [cypher, setCypher] = useState(first)
  const [written, setWritten] = useState<Record<string, string>>({})
  const query = useQuery()
  const names = useMemo(() => parametersOf(cypher), [cypher])
  const parameters = useMemo(() => readParameters(names, written), [names, written])
  const ready = health.lostAt === null && cypher.trim() !== '' && parameters.faults.length === 0

  const run = useCallback(() => {
    if (ready) query.run(cypher, parameters.values)
  }, [ready, query.run, cypher, parameters])
  const { answer } = query
  const changed = answer !== null && (answer.cypher !== cypher || JSON.stringify(answer.params) !== JSON.stringify(parameters.values))
  const latest = useLatest({ run, cancel: query.cancel })
  const [handed, setHanded] = useState<{ text: string }>({ text: first })
  const write = useCallback((text: string) => {
    setCypher(text)
    setHanded({ text })
  }, [])
  const open = (example: Example): void => {
    const known = parametersOf(example.cypher).filter(name => exampleParams[name] !== undefined)
    begin(example.cypher, Object.fromEntries(known.map(name => [name, JSON.stringify(exampleParams[name])])))
  }
  /** Another query: its answer replaces the last one as soon as no parameter is missing. */
  const begin = (text: string, given: Readonly<Record<string, string>>): void => {
    const filled = { ...written, ...given }
    write(text)
    setWritten(filled)
    const { values, faults } = readParameters(parametersOf(text), filled)
    query.begin(text, health.lostAt === null && faults.length === 0 ? values : null)
  }
  const latestBegin = useLatest(begin)
  useEffect(() => {
    if (asked) latestBegin.current(asked.cypher, asked.given ?? {})
  }, [asked, latestBegin])

  return (
    <div className="workbench">
      <nav className="examples" aria-label={t('exampleQueries')} data-region="Examples">
        <h2 className="list-head">{t('queriesToBeginWith')}</h2>
        <ul>
          {examplesFor(article).map(example => (
            <li key={example.title}>
              <Button className="example" aria-current={example.cypher === cypher || undefined} onPress={() => open(example)}>
                <span className="example-title">{example.title}</span>
                <code>{example.cypher.split('\n')[0]}</code>
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="bench">
        <CypherEditor
          text={handed}
          schema={schema?.store ? { ...schema.store, functions: schema.functions, procedures: schema.procedures } : null}
          problem={query.problem}
          onChange={setCypher}
          onRun={() => latest.current.run()}
          onCancel={() => latest.current.cancel()}
        />
        <div className="run-bar" data-region="Run">
          <Button className="btn primary" isDisabled={!ready} onPress={run}>
            <Icon name="run" /> {t('run')} <span className="kbd-hint">{t('ctrl')}</span>
          </Button>
          <Button className="btn" isDisabled={query.since === null} onPress={() => query.cancel()}>
            <Icon name="stop" /> {t('cancel')}
          </Button>
          <Parameters
            names={names}
            written={written}
            values={parameters.values}
            faults={parameters.faults}
            onChange={(name, text) => setWritten(now => ({ ...now, [name]: text }))}
          />
          <p className="run-note">{health.lostAt ? t('theStoreDoesNotAnswerQueries') : t('thisWorkbenchOnlyReadsTheServer')}</p>
        </div>
        <Results query={query} changed={changed} />
      </div>
    </div>
  )
}
