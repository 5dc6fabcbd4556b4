import { useQuery as useAnswer } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { givenFor, type SavedQuery } from '../../../server/contract/library.ts'
import { useHealth, useUi } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { useSlow } from '../../ui/use-slow.ts'
import { within } from './blank.tsx'
import { CypherEditor } from './cypher-editor.tsx'
import { misspeltWord } from './editor/misspelt-word.ts'
import { alone, statementAt } from './editor/scan.ts'
import { unknownNames } from './editor/unknown-names.ts'
import { LibraryList } from './library-list.tsx'
import { parametersOf, readParameters } from './parameters.ts'
import { Parameters } from './parameters.tsx'
import { Question } from './question.tsx'
import { Results } from './results.tsx'
import { t } from './t.ts'
import { useHistory } from './use-history.ts'
import { useQuery } from './use-query.ts'

const first = `MATCH (a:Actor)-[r]->(b:Entity)
WHERE r.contested
RETURN a, r, b`

export function Workbench() {
  const health = useHealth()
  const asked = useUi(ui => ui.query)
  const { data: library } = useAnswer(queries.library())
  const { data: schema, isPending } = useAnswer(queries.queryNames())
  const [cypher, setCypher] = useState(first)
  const [written, setWritten] = useState<Record<string, string>>({})
  const query = useQuery()
  const [asCypher, setAsCypher] = useState(true)
  const saved = library?.queries.find(each => each.cypher === cypher)
  const history = useHistory(query, written)
  const names = useMemo(() => parametersOf(cypher), [cypher])
  const parameters = useMemo(() => readParameters(names, written), [names, written])
  const ready = health.lostAt === null && cypher.trim() !== '' && parameters.faults.length === 0 && outOfSpan(saved, written) === null

  const run = useCallback(() => {
    if (ready) query.run(cypher, parameters.values)
  }, [ready, query.run, cypher, parameters])
  const { answer } = query
  const known = schema?.store ?? null
  const isLoading = useSlow(isPending)
  const unknown = useMemo(() => {
    const misspelt = misspeltWord(cypher, query.problem)
    return [...(misspelt ? [misspelt] : []), ...(known ? unknownNames(cypher, known) : [])]
  }, [cypher, known, query.problem])
  const answered = answer?.cypher ?? ''
  const unknownInAnswer = useMemo(() => (known ? unknownNames(answered, known) : []), [answered, known])
  const changed =
    answer !== null && (!cypher.includes(answer.cypher.trim()) || JSON.stringify(answer.params) !== JSON.stringify(parameters.values))
  const runStatement = (at: number): void => {
    const part = statementAt(cypher, at)
    const own = readParameters(parametersOf(cypher.slice(part.from, part.to)), written)
    if (health.lostAt === null && own.faults.length === 0) query.run(alone(cypher, part), own.values)
  }
  const latest = useLatest({ runStatement, run, cancel: query.cancel })
  const [handed, setHanded] = useState<{ text: string }>({ text: first })
  const write = useCallback((text: string) => {
    setCypher(text)
    setHanded({ text })
  }, [])
  /** One with blanks is a question first; one without is asked at once. */
  const open = (next: SavedQuery): void => {
    setAsCypher(false)
    begin(next.cypher, givenFor(next))
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
    if (!asked) return
    latestBegin.current(asked.cypher, asked.given ?? {})
    setAsCypher(asked.given === undefined)
  }, [asked, latestBegin])
  const change = (name: string, text: string) => setWritten(now => ({ ...now, [name]: text }))
  const isQuestion = saved !== undefined && !asCypher

  return (
    <div className="workbench">
      <LibraryList
        library={library ?? null}
        history={history}
        cypher={cypher}
        onOpen={open}
        onAgain={({ cypher: text, written: given }) => {
          setAsCypher(true)
          begin(text, given)
        }}
        onNew={() => {
          setAsCypher(true)
          begin('', {})
        }}
      />
      <div className="bench" data-question={isQuestion || undefined}>
        {saved && (
          <div className="ask-bar">
            <Segments
              label={t('askAs')}
              value={isQuestion ? 'ask' : 'cypher'}
              onChange={way => setAsCypher(way === 'cypher')}
              items={[
                ['ask', t('ask')],
                ['cypher', t('cypher')],
              ]}
            />
            <span className="muted">{t('oneQuestionTwoWays')}</span>
          </div>
        )}
        {saved && isQuestion && <Question query={saved} written={written} ready={ready} onChange={change} onAnswer={run} />}
        <CypherEditor
          isHidden={isQuestion}
          text={handed}
          schema={known && { ...known, functions: schema?.functions ?? [], procedures: schema?.procedures ?? [] }}
          problem={query.problem}
          unknown={unknown}
          onChange={setCypher}
          onRun={() => latest.current.run()}
          onRunStatement={at => latest.current.runStatement(at)}
          onCancel={() => latest.current.cancel()}
        />
        <div className="run-bar" data-region="Run" hidden={isQuestion}>
          <Button className="btn primary" isDisabled={!ready} onPress={run}>
            <Icon name="run" /> {t('run')} <span className="kbd-hint">{t('ctrl')}</span>
          </Button>
          <Button className="btn" isDisabled={query.since === null} onPress={() => query.cancel()}>
            <Icon name="stop" /> {t('cancel')}
          </Button>
          <Parameters names={names} written={written} values={parameters.values} faults={parameters.faults} onChange={change} />
          <p className="run-note">
            {t(
              health.lostAt ? 'theStoreDoesNotAnswerQueries' : isLoading ? 'theGraphOfQueriesIsLoaded' : 'thisWorkbenchOnlyReadsTheServer',
            )}
          </p>
        </div>
        <Results query={query} changed={changed} unknown={unknownInAnswer} planned={ready ? { cypher, params: parameters.values } : null} />
      </div>
    </div>
  )
}

const outOfSpan = (saved: SavedQuery | undefined, written: Readonly<Record<string, string>>): string | null =>
  saved?.params.find(param => param.type === 'number' && !within(written[param.name] ?? '', param))?.name ?? null
