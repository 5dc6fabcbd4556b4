import { Button } from 'react-aria-components'
import type { Finding } from '../../figure/index.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { t } from './t.ts'

const icons: Readonly<Record<Finding['sort'], IconName>> = { look: 'warn', know: 'help', passed: 'check' }
const sorts = Object.keys(icons) as Finding['sort'][]

interface Props {
  /** Of a figure that is not laid out yet nothing is known. */
  isKnown: boolean
  findings: readonly Finding[]
  /** Id of the one whose lines are marked in the preview. */
  marked: string | null
  onMark(finding: Finding): void
  onFix(finding: Finding): void
  onUndo: (() => void) | null
  onSave(): void
}

/** None of them stops anybody. */
export function Findings({ isKnown, findings, marked, onMark, onFix, onUndo, onSave }: Props) {
  const sorted = sorts.flatMap(sort => findings.filter(finding => finding.sort === sort))
  const count = (sort: Finding['sort']): number => findings.filter(finding => finding.sort === sort).length
  return (
    <section className="export-findings" aria-label={t('beforeItGoesOut')}>
      <header>
        <h3>{t('beforeItGoesOut')}</h3>
        <span className="muted">{isKnown ? t('findingsCount', { look: count('look'), know: count('know') }) : t('layingOut')}</span>
      </header>
      <ul>
        {sorted.map(finding => {
          const { id, sort, title, numbers, fix } = finding
          return (
            <li key={id} data-sort={sort} data-marked={marked === id || undefined}>
              <Icon name={icons[sort]} size={14} />
              <span>{title}</span>
              {(numbers.length > 0 || fix) && (
                <span className="export-finding-acts">
                  {numbers.length > 0 && (
                    <Button className="link" aria-label={t('showLines', { title })} onPress={() => onMark(finding)}>
                      {t('showThem')}
                    </Button>
                  )}
                  {fix && (
                    <Button className="link" onPress={() => onFix(finding)}>
                      {fix.word}
                    </Button>
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {onUndo && (
        <Button className="btn small" onPress={onUndo}>
          <Icon name="undo" size={14} /> {t('undoFix')}
        </Button>
      )}
      <p className="muted">
        {t('noFindingStops')}{' '}
        <Button className="link" onPress={onSave}>
          {t('saveFindings')}
        </Button>
      </p>
    </section>
  )
}
