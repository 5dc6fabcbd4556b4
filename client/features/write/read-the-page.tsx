import { useEffect, useState } from 'react'
import { Button, FileTrigger, Link } from 'react-aria-components'
import type { FileRead, PageRead } from '../../../server/contract/web.ts'
import { call } from '../../session/api.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { date, safeUrl } from '../../words/text.ts'
import { noteWords } from '../../words/told-notes.ts'
import { asSent } from './source-file.ts'
import { t } from './t.ts'

interface Props {
  address: string
  /** A dropped file is read at once. */
  file: File | null
  /** `from`: the name of the file. */
  onRead(read: PageRead | FileRead, from: string | null): void
}

export function ReadThePage({ address, file, onRead }: Props) {
  const [state, setState] = useState<{ reading?: true; read?: PageRead | FileRead; why?: string }>({})
  const reading = async (ask: () => Promise<PageRead | FileRead>, from: string | null): Promise<void> => {
    setState({ reading: true })
    try {
      const read = await ask()
      setState({ read })
      onRead(read, from)
    } catch (error) {
      setState({ why: error instanceof Error ? error.message : String(error) })
    }
  }
  const readFile = (chosen: File): Promise<void> => reading(async () => call('readSourceFile', { body: await asSent(chosen) }), chosen.name)
  const latest = useLatest(readFile)
  useEffect(() => {
    if (file) void latest.current(file)
  }, [file, latest])
  const { read } = state
  return (
    <div className="field">
      <p className="claim-acts">
        <Button
          className="btn small"
          isDisabled={state.reading || !/^https?:\/\/./.test(address.trim())}
          onPress={() => void reading(() => call('readPage', { body: { address: address.trim() } }), null)}
        >
          {t('readThePage')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['application/pdf', '.pdf', '.docx', '.html', '.htm']}
          onSelect={files => files?.[0] && void readFile(files[0])}
        >
          <Button className="btn small" isDisabled={state.reading === true}>
            {t('readAFile')}
          </Button>
        </FileTrigger>
        <span className="muted">{t('orDropItHere')}</span>
      </p>
      <p role="status" className="muted">
        {state.reading && t('thePageIsBeingRead')}
        {state.why}
        {read && saysOf(read)}
      </p>
      {read && <SaysOfItself read={read} />}
    </div>
  )
}

const saysOf = ({ text, pages }: PageRead | FileRead): string => {
  const paragraphs = text.split('\n').filter(line => line.trim() !== '').length
  return pages
    ? t('theFileSays', { paragraphs, read: pages.read, of: pages.of, all: pages.read === pages.of })
    : t('thePageSays', { paragraphs })
}

function SaysOfItself({ read }: { read: PageRead | FileRead }) {
  return (
    <ul className="muted">
      {read.publisher && <li>{t('itNamesAsPublisher', { name: read.publisher })}</li>}
      {read.author && <li>{t('itNamesAsAuthor', { name: read.author })}</li>}
      {read.date && <li>{t('itGivesItsDate', { date: date(read.date), where: read.toldBasis ? noteWords(read.toldBasis) : '' })}</li>}
      {read.language && <li>{t('itsLanguageIs', { language: read.language })}</li>}
      {'kept' in read ? (
        <>
          <li>
            {read.kept
              ? t('aCopyIsKept', { file: read.kept.file, hash: read.kept.sha256.slice(0, 12) })
              : read.toldNotKept && noteWords(read.toldNotKept)}
          </li>
          <li>
            <Link href={safeUrl(read.archive) ?? undefined} target="_blank" rel="noopener noreferrer">
              {t('lookForItInAnArchive')}
            </Link>
          </li>
        </>
      ) : (
        <li>{t('keepTheFile', { hash: read.sha256.slice(0, 12) })}</li>
      )}
    </ul>
  )
}
