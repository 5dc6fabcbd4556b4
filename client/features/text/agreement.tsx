import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import type { Checked } from './quoted-text.ts'
import { agreement, amissWords } from './reading-report.ts'
import { t } from './t.ts'

export function Agreement({ checked, goTo }: { checked: readonly Checked[]; goTo(claim: string): void }) {
  const [open, setOpen] = useState(false)
  const { sentence, sameText, amiss } = agreement(checked)
  return (
    <div className="agreement" data-amiss={amiss.length > 0 || undefined}>
      <p>
        <Icon name={amiss.length > 0 ? 'warn' : 'check'} size={14} /> {sentence}{' '}
        {sameText && amiss.length > 0 && (
          <Button className="link" aria-expanded={open} onPress={() => setOpen(!open)}>
            {open ? t('hideThem') : t('which')}
          </Button>
        )}
      </p>
      {open && (
        <ul>
          {amiss.map(each => (
            <li key={`${each.claim} ${each.field} ${each.quote}`}>
              <span className="mono">{each.claim}</span> <bdi>“{each.quote}”</bdi> <span className="muted">{amissWords(each)}</span>{' '}
              {each.standing.is !== 'missing' && (
                <Button className="link" onPress={() => goTo(each.claim)}>
                  {t('goThere')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
