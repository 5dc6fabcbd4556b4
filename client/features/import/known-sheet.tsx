import { Button } from 'react-aria-components'
import { date } from '../../words/text.ts'
import { t } from './t.ts'
import type { Importing } from './use-import.ts'

/** What is known of the sheet from before, and the mapping that was used then. */
export function KnownSheet({ importing }: { importing: Importing }) {
  const { reading, mapping, guessed, report, setMapping } = importing
  const { before, remembered } = reading.data ?? {}
  if (!before && !remembered) return null
  const sums = report.data?.sums
  const isRemembered = remembered?.mapping === mapping
  return (
    <div className="import-known notice" role="status">
      <p>
        {before && (
          <>
            <b>{t('importedBefore', { at: date(before.at?.slice(0, 10) ?? null) ?? '', by: before.by, dated: before.at !== null })}</b>{' '}
            {sums && t('changedSince', { changed: sums.new + sums.changed + sums.otherwise, same: sums.same })}{' '}
          </>
        )}
        {remembered && t(isRemembered ? 'mappingOfThen' : 'mappingOfTheseHeadings', { import: remembered.import })}
      </p>
      {remembered && guessed && (
        <Button className="btn small" onPress={() => setMapping(isRemembered ? guessed : remembered.mapping)}>
          {t(isRemembered ? 'guessItAnew' : 'useThatMapping')}
        </Button>
      )}
    </div>
  )
}
