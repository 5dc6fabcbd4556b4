import { Button } from 'react-aria-components'
import type { SourceClaims } from '../../../server/contract/api.ts'
import { useShared } from '../context.tsx'
import { AddClaim } from './AddClaim.tsx'
import { saveFiles } from './saveFiles.ts'

/** A claim more from this document, and the document as files. */
export function SourceActs({ source: { id, title, kinds } }: { source: SourceClaims }) {
  const { announce } = useShared()
  if (!kinds.includes('Document')) return null
  return (
    <p className="claim-acts">
      <AddClaim words="Add a claim" about={{ source: { id, name: title, kinds } }} />
      <Button className="btn small plain" onPress={() => void saveFiles(id).then(announce)}>
        Save as files
      </Button>
    </p>
  )
}
