import { Button } from 'react-aria-components'
import { accordingToEveryone } from '../../actions/according-to.ts'
import { useActs } from '../../actions/use-acts.ts'
import type { ApiProblem } from '../../session/api.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useSteps } from '../../session/use-steps.ts'
import { clearFilter, clearFilters, show as unhide } from '../../state/acts.ts'
import { nothingLeft } from '../../state/nothing-left.ts'
import { Icon } from '../../ui/icon.tsx'
import { count } from '../../words/text.ts'
import { nothingWords } from './nothing-words.ts'

/** A workspace without claims. */
export const EmptyState = () => {
  const { health } = useShared()
  return (
    <div className="state">
      <h2>Nothing has been said here yet.</h2>
      <p>
        The canvas shows what sources say about people, parties and armed groups. Nothing is drawn without a claim behind it, and this
        workspace holds {count(health.report?.counts.claims ?? 0, 'claim')}.
      </p>
      <p>Write source files and load them, then come back to this page:</p>
      <pre className="mono">npm run seed -- --from FOLDER</pre>
      <Button className="btn primary" onPress={() => location.reload()}>
        Look again
      </Button>
    </div>
  )
}

/** A lens under which nothing is drawn: the record is not empty. */
export function NothingUnderLens() {
  const { health } = useShared()
  const { act } = useActs()
  return (
    <div className="state" role="status">
      <h2>Nothing is drawn under this lens.</h2>
      <p>The record holds {count(health.report?.counts.claims ?? 0, 'claim')}; none that this lens lets through is drawn as a relation.</p>
      <Button className="btn primary" onPress={() => act(accordingToEveryone)}>
        According to everyone
      </Button>
    </div>
  )
}

/** The shape of a graph while it is read. */
export const LoadingState = () => (
  <div className="state loading" role="status">
    <svg viewBox="0 0 300 160" width="300" height="160" aria-hidden="true">
      <path d="M60 50 150 84M150 84 240 40M150 84 210 130M150 84 84 128" />
      {[
        [60, 50],
        [150, 84],
        [240, 40],
        [210, 130],
        [84, 128],
      ].map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="11" />
      ))}
    </svg>
    <p>Reading the drawn graph.</p>
  </div>
)

/** The first reading failed. */
export const FailedState = ({ problem, retry }: { problem: ApiProblem; retry(): void }) => (
  <div className="state" role="alert">
    <h2>The graph could not be read.</h2>
    <p>{problem.message}</p>
    <Button className="btn primary" onPress={retry}>
      Try again
    </Button>
    <p className="muted code">
      {problem.slug}, {problem.problem.status}
    </p>
  </div>
)

/** The store went away while something is loaded. */
export const LostNotice = () => {
  const { health } = useShared()
  const name = health.report?.store.kind === 'neo4j' ? 'Neo4j' : 'The store'
  return (
    <div className="notice warn" role="alert">
      <Icon name="warn" />
      <p>
        <b>
          {name} stopped answering at {health.lostAt?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}.
        </b>{' '}
        Your canvas, filters and undo history are kept here. Searching and expanding need the store; reading evidence already loaded does
        not. Isnad tries again by itself.
      </p>
      <Button className="btn small" onPress={health.check}>
        Try again
      </Button>
    </div>
  )
}

/** Filters left nothing: which one removed most, and what it would bring back. */
export function NothingLeftState() {
  const { explorer } = useShared()
  const { undo, takeBack } = useSteps()
  const picture = useExplorer(state => state.picture)
  const left = nothingLeft(picture)
  if (!left) return null
  const { filter } = left
  const words = nothingWords(left, picture)
  const restore = (): void => {
    if (filter === 'hidden') unhide(explorer)
    else if (filter === 'all') clearFilters(explorer)
    else clearFilter(explorer, filter)
  }
  return (
    <div className="state" role="status">
      <h2>{words.title}</h2>
      <p>{words.reason}</p>
      <div className="state-acts">
        <Button className="btn primary" onPress={restore}>
          {words.button}
        </Button>
        {filter !== 'all' && filter !== 'hidden' && (
          <Button className="btn" onPress={() => clearFilters(explorer)}>
            Clear all filters
          </Button>
        )}
        {undo && (
          <Button className="btn plain" onPress={takeBack}>
            <Icon name="undo" /> Step back
          </Button>
        )}
      </div>
    </div>
  )
}
