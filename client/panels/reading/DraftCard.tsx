import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { type ClaimDraft, seedClaim } from '../../model/readingDraft.ts'
import { useShared } from '../context.tsx'

/** A claim begun in the text, as it can stand in the source's file. */
export function DraftCard({ draft, close }: { draft: ClaimDraft; close(): void }) {
  const { announce } = useShared()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' })
    card.current?.focus({ preventScroll: true })
  }, [])
  // a place takes one line, as in the files
  const json = JSON.stringify(seedClaim(draft), null, 2).replace(/\{\s+"paragraph"[^}]+\}/g, place => place.replace(/\s+/g, ' '))
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(json)
      announce('The claim is copied.')
    } catch {
      announce('The browser does not let the page copy. Select the text and copy it.')
    }
  }
  return (
    <section ref={card} className="draft" aria-label="New claim" tabIndex={-1}>
      <p>
        <b>
          <bdi>{draft.subject.name}</bdi>
        </b>{' '}
        <span className="muted">(predicate)</span>{' '}
        <b>
          <bdi>{draft.object.name}</bdi>
        </b>
      </p>
      <p className="undrawn-quote">
        <bdi>“{draft.quote}”</bdi>
      </p>
      {draft.notice && <p className="reading-notice">{draft.notice}</p>}
      <pre className="code">{json}</pre>
      <p className="muted">For the source’s file: the id, the chain and the predicate are yours to choose.</p>
      <p className="claim-acts">
        <Button className="btn small" onPress={() => void copy()}>
          Copy
        </Button>
        <Button className="btn small plain" onPress={close}>
          Close
        </Button>
      </p>
    </section>
  )
}
