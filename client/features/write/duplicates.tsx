import { useQuery } from '@tanstack/react-query'
import { lookalikesIn } from '../../../server/names/lookalikes.ts'
import { queries } from '../../session/queries.ts'
import { Rich } from '../../ui/rich.tsx'
import { t } from './t.ts'

export function Duplicates({ name, kind }: { name: string; kind: string }) {
  const q = name.trim()
  const { data } = useQuery({ ...queries.duplicates(q, kind), enabled: q !== '' })
  const found = q === '' ? [] : (data ?? [])
  return (
    <div role="status">
      <Lookalikes name={q} />
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

export function Lookalikes({ name }: { name: string }) {
  const letters = lookalikesIn(name)
  return (
    letters.length > 0 && (
      <p className="guess">{t('lettersOfAnotherAlphabet', { name, letters: letters.join(' '), count: letters.length })}</p>
    )
  )
}
