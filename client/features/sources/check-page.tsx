import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { PageCheck } from '../../../server/contract/web.ts'
import { call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { date } from '../../words/text.ts'
import { noteWords } from '../../words/told-notes.ts'
import { t } from './t.ts'

export function CheckPage({ source }: { source: string }) {
  const { announce } = useShared()
  const [found, setFound] = useState<PageCheck | string | null>(null)
  const [asking, setAsking] = useState(false)
  const check = async (): Promise<void> => {
    setAsking(true)
    try {
      setFound(await call('checkPage', { body: { source } }))
      announce(t('thePageWasChecked'))
    } catch (error) {
      setFound(error instanceof Error ? error.message : String(error))
    }
    setAsking(false)
  }
  return (
    <div className="page-check">
      <Button className="btn small" isDisabled={asking} onPress={() => void check()}>
        {t('checkThePageAgain')}
      </Button>
      {typeof found === 'string' && <p role="status">{found}</p>}
      {found !== null && typeof found !== 'string' && <Found page={found} />}
    </div>
  )
}

function Found({ page: { there, toldWhy, before, gone, fresh, quotes, missing, kept } }: { page: PageCheck }) {
  if (!there) return <p role="status">{t('thePageIsNotThere', { why: toldWhy ? noteWords(toldWhy) : '' })}</p>
  return (
    <section aria-label={t('whatBecameOfThePage')}>
      <p role="status">
        {before === null
          ? t('thereIsNoKeptCopy')
          : t('comparedWithTheCopy', { at: date(before.at.slice(0, 10)), gone: gone?.count ?? 0, fresh: fresh?.count ?? 0 })}{' '}
        {t('quotesThatStand', { quotes, missing: missing.length })}
      </p>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ claim, quote }) => (
            <li key={claim}>
              <bdi>{quote}</bdi> <span className="mono muted">{claim}</span>
            </li>
          ))}
        </ul>
      )}
      {(gone?.first ?? []).map(line => (
        <p key={line} className="muted">
          <s>
            <bdi>{line}</bdi>
          </s>
        </p>
      ))}
      {kept && <p className="muted">{t('asItIsNowItIsKept', { file: kept.file })}</p>}
    </section>
  )
}
