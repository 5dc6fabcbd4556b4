import { useEffect, useState } from 'react'
import type { Duplicate } from '../../../server/contract/write.ts'
import { call } from '../../session/api.ts'
import { Rich } from '../../ui/rich.tsx'
import { t } from './t.ts'

/** Who in the record may be the same; nobody is merged. */
export function Duplicates({ name, kind }: { name: string; kind: string }) {
  const [found, setFound] = useState<Duplicate[]>([])
  useEffect(() => {
    const q = name.trim()
    if (q === '') {
      setFound([])
      return
    }
    const abort = new AbortController()
    const timer = window.setTimeout(() => {
      call('duplicates', { query: { name: q, ...(kind && { kind }) } }, abort.signal).then(
        answer => setFound(answer.duplicates),
        () => undefined,
      )
    }, 200)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [name, kind])
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="write-warning">
          <p>{t('alreadyInTheRecordLookBefore')}</p>
          <ul>
            {found.slice(0, 5).map(({ id, canonical, name: same, verdict }) => (
              <li key={id}>
                <b>{canonical}</b> {verdict === 'match' ? t('hasTheSameName') : t('mayBeTheSame')}
                {same !== canonical && (
                  <span className="muted">
                    <Rich t={t} of="asAnotherName" parts={{ name: <bdi>{same}</bdi> }} />
                  </span>
                )}{' '}
                <span className="mono muted">{id}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
