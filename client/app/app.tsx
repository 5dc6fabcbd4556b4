import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useFollowRecord } from '../features/explore/use-follow-record.ts'
import { HealthContext, SharedContext, WordsContext } from '../session/context.tsx'
import { useHealthCheck } from '../session/health.ts'
import { asked, queries } from '../session/queries.ts'
import { createQueryClient } from '../session/query-client.ts'
import { queryKeys } from '../session/query-keys.ts'
import { createShared } from '../session/shared.ts'
import { followAddress, start } from '../session/start.ts'
import { applyTheme, storedTheme } from '../session/theme.ts'
import { vocabularyOf } from '../session/vocabulary.ts'
import { useLatest } from '../ui/use-latest.ts'
import { Shell } from './shell.tsx'
import { t } from './t.ts'
import { useAfterFirstPicture } from './use-after-first-picture.ts'

export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>
  )
}

function Page() {
  const [shared] = useState(createShared)
  const { explorer, announce, themeOnShow } = shared
  const [addressFull, setAddressFull] = useState(false)

  const schema = useQuery(queries.schema())
  // the words come first: the layout leaves room for them
  const opening = useQuery({
    ...asked(queryKeys.start(), signal => start(explorer, location, schema.data?.workspace ?? null, signal)),
    enabled: !schema.isPending,
    // fills the explorer once; from then on that is the user's
    staleTime: 'static',
  })
  const workspace = useLatest(schema.data?.workspace ?? null)
  const health = useHealthCheck(() => {
    announce(t('theStoreAnswersAgain'))
    void schema.refetch()
    if (explorer.get().picture.loaded.entities.size === 0) void opening.refetch()
  })
  useFollowRecord(explorer, health.report?.revision ?? null)
  useAfterFirstPicture(explorer, !opening.isPending)
  const tooLarge = useLatest((full: boolean): void => {
    // at the moment when it happens
    if (full && !addressFull) announce(t('viewTooLargeForTheAddress'))
    setAddressFull(full)
  })
  useEffect(
    () =>
      followAddress(
        explorer,
        full => tooLarge.current(full),
        () => workspace.current,
      ),
    [explorer, workspace, tooLarge],
  )
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const follow = (): void => {
      if (!storedTheme()) themeOnShow.setState(applyTheme(null))
    }
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [themeOnShow])
  const words = useMemo(() => ({ schema: schema.data ?? null, vocabulary: vocabularyOf(schema.data ?? null) }), [schema.data])

  return (
    <SharedContext value={shared}>
      <WordsContext value={words}>
        <HealthContext value={health}>
          <Shell opening={opening} addressFull={addressFull} />
        </HealthContext>
      </WordsContext>
    </SharedContext>
  )
}
