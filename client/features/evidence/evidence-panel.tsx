import { Button } from 'react-aria-components'
import { call } from '../../session/api.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useLoad } from '../../session/use-load.ts'
import { select } from '../../state/selection.ts'
import { visible } from '../../state/visible.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { count } from '../../words/text.ts'
import { DenialBox } from '../claims/denial-box.tsx'
import { RelationLine } from '../claims/relation-line.tsx'
import { EvidenceView } from './evidence-view.tsx'

/** Evidence of the selected relation; of several, a list to choose from. */
export function EvidencePanel() {
  const { explorer } = useShared()
  const chosen = useExplorer(state => state.selection.relations)
  const { denials } = useExplorer(visible)
  const ghosts = useExplorer(state => state.picture.loaded.ghosts.relations.size)
  const relations = useExplorer(state => state.picture.loaded.relations)
  if (chosen.length === 0 && denials.length > 0)
    return (
      <section className="side-section" aria-label="Denials">
        <div className="section-head">
          <h2 className="side-title">
            What is denied <span className="num">{denials.length}</span>
          </h2>
        </div>
        <DenialBox denials={denials} />
        {ghosts > 0 && (
          <p className="muted">
            {count(ghosts, 'relation')} told in what is denied {ghosts === 1 ? 'stands' : 'stand'} on the canvas as{' '}
            {ghosts === 1 ? 'a ghost' : 'ghosts'} and
            {ghosts === 1 ? ' is' : ' are'} not counted.
          </p>
        )}
      </section>
    )
  if (chosen.length === 0)
    return (
      <div className="side-empty">
        <p className="serif">Choose a line to read who says so.</p>
        <p>
          Every line on the canvas stands on claims. Click one, or walk to it: arrow keys move between entities,{' '}
          <span className="kbd">[</span> and <span className="kbd">]</span> between the relations of one.
        </p>
      </div>
    )
  if (chosen.length > 1)
    return (
      <div className="side-section">
        <h2 className="side-title">{chosen.length} relations</h2>
        <ul className="relation-list">
          {chosen.map(id => {
            const relation = relations.get(id)
            return (
              relation && (
                <li key={id}>
                  <Button className="row-button" onPress={() => select(explorer, { relations: [id] })}>
                    <RelationLine relation={relation} />
                  </Button>
                </li>
              )
            )
          })}
        </ul>
      </div>
    )
  return <Evidence key={chosen[0]} id={chosen[0]!} />
}

/** Loads and shows the evidence of one relation under the present lens. */
export function Evidence({ id }: { id: string }) {
  const lens = useExplorer(state => state.picture.lens)
  const loading = useLoad(`evidence:${id}:${JSON.stringify(lens)}`, signal => call('evidence', { params: { id }, query: lens }, signal))
  const ledger = useLoad(`ledger:${id}:${JSON.stringify(lens)}`, signal => call('relationLedger', { params: { id }, query: lens }, signal))
  return (
    <LoadedOr loading={loading} words="Reading the claims behind this relation.">
      {evidence => <EvidenceView evidence={evidence} ledger={ledger.data} />}
    </LoadedOr>
  )
}
