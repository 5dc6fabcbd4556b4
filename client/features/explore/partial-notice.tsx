import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { t } from './t.ts'

export function PartialNotice({ complaint }: { complaint: string | null }) {
  const [read, setRead] = useState<string | null>(null)
  const loaded = useExplorer(state => state.picture.loaded)
  const region = useExplorer(state => state.picture.region)
  const { total, relations, truncated, entities } = loaded
  const cut =
    truncated && !region && entities.size > 0 && relations.size < total
      ? t('relationsOfTotalAreLoaded', { relations: relations.size, total })
      : null
  return [cut, complaint].map(text =>
    text && text !== read ? (
      <div key={text} className="notice warn" role="status">
        <Icon name="warn" />
        <p>{text}</p>
        <Button className="btn small" onPress={() => setRead(text)}>
          {t('understood')}
        </Button>
      </div>
    ) : null,
  )
}
