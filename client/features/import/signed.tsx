import { TextRow } from '../write/rows/text-row.tsx'
import { t } from './t.ts'

interface Signing {
  by: string
  setBy(by: string): void
  error: string | null
}

export const Signed = ({ writing: { by, setBy, error } }: { writing: Signing }) => (
  <>
    <TextRow name="by" label={t('yourName')} value={by} onChange={setBy} required />
    {error !== null && (
      <p className="notice warn" role="alert">
        {error}
      </p>
    )}
  </>
)
