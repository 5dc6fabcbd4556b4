import { useMemo } from 'react'
import { useExplorer, useShared } from '../session/context.tsx'
import { visible } from '../state/visible.ts'
import { Icon } from '../ui/icon.tsx'
import { count, number } from '../words/text.ts'

/** Engine, read-only, counts, truncation, lock, view, zoom. */
export function StatusBar({ addressFull }: { addressFull: boolean }) {
  const { health, ui } = useShared()
  const shown = useExplorer(visible)
  const loaded = useExplorer(state => state.picture.loaded)
  const zoom = useExplorer(state => state.viewport?.zoom ?? null)
  const hidden = useExplorer(state => state.picture.hidden.size)
  const { report, lostAt } = health
  const inferred = useMemo(() => shown.relations.filter(({ derived }) => derived).length, [shown])
  const engine = report?.store.kind === 'neo4j' ? `Neo4j ${report.store.version}` : 'Embedded engine'
  return (
    <footer className="status" data-region="Status">
      <span className="engine" data-lost={lostAt !== null || undefined}>
        <span className="dot" aria-hidden="true" />
        {lostAt ? `${report?.store.kind === 'neo4j' ? 'Neo4j' : 'Store'} not reachable` : report ? engine : 'Connecting…'}
      </span>
      <span>
        <Icon name="lock" size={12} /> Cypher read-only
      </span>
      <span className="num">
        {number(shown.entities.length)} of {count(Math.max(report?.counts.entities ?? 0, loaded.entities.size), 'entity', 'entities')} ·{' '}
        {count(shown.relations.length, 'relation')}
        {inferred > 0 && `, ${number(inferred)} of them inferred by us`}
      </span>
      {report && (
        <span className="num wide-only">
          {count(report.counts.claims, 'claim')} · {count(report.counts.sources, 'source')}
        </span>
      )}
      {loaded.truncated && <span className="cut">Partial: the store holds more</span>}
      {lostAt && <span>Working from loaded data</span>}
      {hidden > 0 && <span>{number(hidden)} hidden by hand</span>}
      {ui.locked && <span className="wide-only">Positions locked</span>}
      <span className="status-end">
        {addressFull ? 'View too large for the address: save it by name or file' : 'View in the address bar'}
      </span>
      {zoom !== null && <span className="num">{Math.round(zoom * 100)}%</span>}
    </footer>
  )
}
