import type { Claim } from '../../server/contract/claim.ts'
import { ModalityLine, Ring } from './Line.tsx'

/** What a claim says, marked where it is contested; with `line`, the line by which its modality is drawn stands before it. */
export function ClaimSentence({ claim, line = false }: { claim: Claim; line?: boolean }) {
  const said = (
    <>
      {claim.sentence}
      {claim.contested && (
        <>
          {' '}
          <Ring />
          <span className="hidden">contested</span>
        </>
      )}
    </>
  )
  if (!line) return <p className="undrawn-sentence">{said}</p>
  return (
    <p className="undrawn-sentence">
      <ModalityLine modality={claim.derived ? 'derived' : claim.modality} width={20} /> <span>{said}</span>
    </p>
  )
}
