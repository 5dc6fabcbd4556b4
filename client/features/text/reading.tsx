import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { SourceClaims } from '../../../server/contract/answers.ts'
import { useShared, useUi } from '../../session/context.tsx'
import { Segments } from '../../ui/segments.tsx'
import { AddCopy } from './add-copy.tsx'
import { Agreement } from './agreement.tsx'
import type { Copy } from './copies.ts'
import { read } from './quoted-text.ts'
import { t } from './t.ts'
import { TextView } from './text-view.tsx'
import { useCopy, useForgetCopy } from './use-copy.ts'

/** `children`: its claims in order, shown where there is no copy, or on demand. */
export function Reading({ source, children }: { source: SourceClaims; children: ReactNode }) {
  const passage = useUi(ui => ui.passage)
  const copy = useCopy(source.id)
  const [adding, setAdding] = useState(false)
  const [shown, setShown] = useState<'text' | 'claims'>('text')
  useEffect(() => {
    if (passage) setShown('text')
  }, [passage])
  if (copy === undefined) return null
  const head = (
    <section className="side-section reading-head" aria-label={t('copyOfTheText')}>
      {copy && !adding && (
        <Segments<typeof shown>
          label={t('show')}
          value={shown}
          onChange={setShown}
          items={[
            ['text', t('text')],
            ['claims', t('claims2')],
          ]}
        />
      )}
      {adding ? (
        <AddCopy source={source.id} close={() => setAdding(false)} />
      ) : copy ? (
        <CopyFacts copy={copy} replace={() => setAdding(true)} />
      ) : (
        <p className="reading-invitation">
          {t('haveYouTheTextAddA')}{' '}
          <Button className="btn small" onPress={() => setAdding(true)}>
            {t('addACopyOfItsText')}
          </Button>
        </p>
      )}
    </section>
  )
  return (
    <>
      {head}
      {copy && shown === 'text' ? <WithText key={copy.text} source={source} copy={copy} /> : <InOrder whole={!copy}>{children}</InOrder>}
    </>
  )
}

function CopyFacts({ copy, replace }: { copy: Copy; replace(): void }) {
  const { announce } = useShared()
  const forgetCopy = useForgetCopy()
  const forget = async (): Promise<void> => {
    try {
      await forgetCopy(copy.source)
      announce(t('theCopyIsRemovedFromThis'))
    } catch {
      announce(t('theBrowserDidNotRemoveThe'))
    }
  }
  return (
    <p className="claim-acts copy-facts">
      <span className="muted num">
        {copy.file ? <bdi>{copy.file}</bdi> : t('pasted')}
        {t('charactersOnlyInThisBrowser', { text: copy.text.length })}
      </span>
      <Button className="link" onPress={replace}>
        {t('replace')}
      </Button>
      <Button className="link" onPress={() => void forget()}>
        {t('remove')}
      </Button>
    </p>
  )
}

function WithText({ source, copy }: { source: SourceClaims; copy: Copy }) {
  const { show } = useShared()
  // what another document heard in this recording has its place in that document
  const own = useMemo(() => source.claims.filter(claim => claim.source.id === source.id), [source])
  const reading = useMemo(() => read(copy.text, own), [copy, own])
  return (
    <>
      <Agreement checked={reading.checked} goTo={claim => show({ passage: { claim } })} />
      <TextView source={source.id} reading={reading} claims={own} />
    </>
  )
}

/** Without a text (`whole`), the claim that was asked for is scrolled to. */
function InOrder({ whole, children }: { whole: boolean; children: ReactNode }) {
  const { show } = useShared()
  const passage = useUi(ui => ui.passage)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!whole || !passage) return
    const item = root.current?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(passage.claim)}"]`)
    if (!item) return
    item.scrollIntoView({ block: 'center' })
    item.focus({ preventScroll: true })
    show({ passage: null })
    // after every render: a claim that was just written arrives later
  })
  return <div ref={root}>{children}</div>
}
