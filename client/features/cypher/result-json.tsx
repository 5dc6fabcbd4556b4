import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { escapedJson } from '../../../server/contract/shown.ts'
import { useShared } from '../../session/context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { toJson } from './answer-copies.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'

const most = 500

const write = (answer: Answer, rows: number): string =>
  escapedJson(toJson({ answer, rows: answer.rows.slice(0, rows).map((_, n) => n), columns: answer.columns.map((_, n) => n) }))

export function ResultJson({ answer }: { answer: Answer }) {
  const { announce } = useShared()
  const { rows } = answer
  const text = useMemo(() => write(answer, most), [answer])
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(write(answer, rows.length))
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
