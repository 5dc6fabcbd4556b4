import { Button } from 'react-aria-components'
import type { UnknownName } from './editor/unknown-names.ts'
import { t } from './t.ts'
import { unknownWords } from './unknown-words.ts'

/** It never stops a run. `more`: names besides that the record does not have. */
export function DidYouMean({ name, more, onFix }: { name: UnknownName; more: number; onFix(): void }) {
  return (
    <div className="did-you-mean" role="status">
      <p>
        {unknownWords(name)} {name.meant !== null && t('didYouMean', { meant: name.meant })} {more > 0 && t('andMoreNames', { more })}
      </p>
      {name.meant !== null && (
        <Button className="btn primary small" onPress={onFix}>
          {t('useIt', { meant: name.meant })} <span className="kbd-hint">{t('ctrlDot')}</span>
        </Button>
      )}
    </div>
  )
}
