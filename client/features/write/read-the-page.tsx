import { useState } from 'react'
import { Button, Link } from 'react-aria-components'
import type { PageRead } from '../../../server/contract/web.ts'
import { call } from '../../session/api.ts'
import { date, safeUrl } from '../../words/text.ts'
import { noteWords } from '../../words/told-notes.ts'
import { t } from './t.ts'

export function ReadThePage({ address, onRead }: { address: string; onRead: (page: PageRead) => void }) {
  const [state, setState] = useState<{ reading?: true; page?: PageRead; why?: string }>({})
  const read = async (): Promise<void> => {
    setState({ reading: true })
    try {
      const page = await call('readPage', { body: { address: address.trim() } })
      setState({ page })
      onRead(page)
    } catch (error) {
      setState({ why: error instanceof Error ? error.message : String(error) })
    }
  }
  const { page } = state
  return (
    <div className="field">
      <Button className="btn small" isDisabled={state.reading || !/^https?:\/\/./.test(address.trim())} onPress={() => void read()}>
        {t('readThePage')}
      </Button>
      <p role="status" className="muted">
        {state.reading && t('thePageIsBeingRead')}
        {state.why}
        {page && t('thePageSays', { paragraphs: page.text.split('\n').filter(line => line !== '').length })}
      </p>
      {page && (
        <ul className="muted">
          {page.publisher && <li>{t('itNamesAsPublisher', { name: page.publisher })}</li>}
          {page.author && <li>{t('itNamesAsAuthor', { name: page.author })}</li>}
          {page.date && <li>{t('itGivesItsDate', { date: date(page.date), where: page.toldBasis ? noteWords(page.toldBasis) : '' })}</li>}
          {page.language && <li>{t('itsLanguageIs', { language: page.language })}</li>}
          <li>
            {page.kept
              ? t('aCopyIsKept', { file: page.kept.file, hash: page.kept.sha256.slice(0, 12) })
              : page.toldNotKept && noteWords(page.toldNotKept)}
          </li>
          <li>
            <Link href={safeUrl(page.archive) ?? undefined} target="_blank" rel="noopener noreferrer">
              {t('lookForItInAnArchive')}
            </Link>
          </li>
        </ul>
      )}
    </div>
  )
}
