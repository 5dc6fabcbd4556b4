import { Button } from 'react-aria-components'
import { pageLanguage } from '../../words/catalogue/words-of.ts'
import type { Asked } from './history.ts'
import { t } from './t.ts'

export function HistoryList({ history, onAgain }: { history: readonly Asked[]; onAgain(asked: Asked): void }) {
  if (history.length === 0) return <p className="results-empty">{t('nothingWasAskedYet')}</p>
  const when = new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ul>
      {history.map(asked => (
        <li key={`${asked.at} ${asked.cypher}`}>
          <Button className="example" onPress={() => onAgain(asked)}>
            <code>{asked.cypher.split('\n').find(line => line.trim() !== '' && !line.startsWith('//'))}</code>
            <span className="example-state">
              {t('askedThen', {
                when: when.format(asked.at),
                rows: asked.rows,
                ms: Math.max(1, Math.round(asked.ms)),
                truncated: asked.truncated,
              })}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
