import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { escapedJson } from '../../../server/contract/shown.ts'
import { useShared } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'
import { plain } from './wire.ts'

/** As many rows as a page can print without a pause. */
const most = 500

/** Rows as objects; columns of one name keep the last. Integers past 2^53 and dates are text. */
const write = ({ columns }: Answer, rows: Answer['rows']): string =>
  escapedJson(
    JSON.stringify(
      rows.map(values => Object.fromEntries(columns.map((name, n) => [name, values[n] && plain(values[n])]))),
      null,
      2,
    ),
  )

export function ResultJson({ answer }: { answer: Answer }) {
  const { announce } = useShared()
  const { rows } = answer
  const text = useMemo(() => write(answer, answer.rows.slice(0, most)), [answer])
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(write(answer, rows))
    announce(t('rowsCopied', { rows: rows.length }))
  }
  return (
    <div className="json">
      <div className="json-bar">
        {rows.length > most && <span className="muted">{t('theFirstOfRowsCopyingTakes', { most, rows: rows.length })}</span>}
        <Button className="btn small" onPress={() => void copy()}>
          <Icon name="copy" /> {t('copyAll')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </div>
  )
}
