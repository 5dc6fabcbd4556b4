import { useState } from 'react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { type Library, plainTitle, type QueryOwner, queryOwners, type SavedQuery } from '../../../server/contract/library.ts'
import { Segments } from '../../ui/segments.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { noteWords } from '../../words/told-notes.ts'
import { foldedText } from './folded-text.ts'
import type { Asked } from './history.ts'
import { HistoryList } from './history-list.tsx'
import { t } from './t.ts'

interface Props {
  library: Library | null
  history: readonly Asked[]
  cypher: string
  onOpen(query: SavedQuery): void
  onAgain(asked: Asked): void
  onNew(): void
}

const ownerWords: Readonly<Record<QueryOwner, () => string>> = {
  workspace: () => t('ofThisWorkspace'),
  article: () => t('aboutTheArticle'),
  shipped: () => t('shippedWithIsnad'),
}

export function LibraryList({ library, history, cypher, onOpen, onAgain, onNew }: Props) {
  const [shown, setShown] = useState<'saved' | 'history'>('saved')
  const [text, setText] = useState('')
  const sought = foldedText(text)
  const queries = (library?.queries ?? []).filter(({ title, about, folder }) => foldedText(`${title} ${about} ${folder}`).includes(sought))
  return (
    <nav className="examples" aria-label={t('queries')} data-region="Queries">
      <div className="library-head">
        <h2>{t('queries')}</h2>
        <Segments<typeof shown>
          label={t('whichQueries')}
          value={shown}
          onChange={setShown}
          items={[
            ['saved', t('saved')],
            ['history', t('history')],
          ]}
        />
      </div>
      <SearchField className="library-search" value={text} onChange={setText}>
        <Label className="hidden">{t('findAQuery')}</Label>
        <Input className="input" placeholder={t('findInQueries', { queries: library?.queries.length ?? 0 })} />
      </SearchField>
      {shown === 'history' ? (
        <HistoryList history={history.filter(each => foldedText(each.cypher).includes(sought))} onAgain={onAgain} />
      ) : (
        queryOwners.map(owner => {
          const own = queries.filter(query => query.owner === owner)
          return (
            own.length > 0 && (
              <section key={owner} className="library-group" aria-label={ownerWords[owner]()}>
                <h3>
                  {ownerWords[owner]()} <span className="num muted">{own.length}</span>
                </h3>
                <ul>
                  {own.map(query => (
                    <li key={query.id}>
                      <Button className="example" aria-current={query.cypher === cypher || undefined} onPress={() => onOpen(query)}>
                        <span className="example-title">{plainTitle(query.title)}</span>
                        <span className="example-state">{stateOf(query)}</span>
                      </Button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })
      )}
      {shown === 'saved' && library && library.faults.length > 0 && (
        <section className="library-faults" aria-label={t('filesNotRead')}>
          <h3>{t('filesNotRead')}</h3>
          <ul>
            {library.faults.map(({ file, line, told }) => (
              <li key={`${file} ${line}`}>
                <code>{t('fileAndLine', { file, line })}</code> {noteWords(told)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="library-foot">
        <Button className="link" onPress={onNew}>
          {t('newQuery')}
        </Button>
      </p>
    </nav>
  )
}

const stateOf = ({ params, folder, about }: SavedQuery): string =>
  [
    folder,
    listOf(
      params.map(({ name }) => `$${name}`),
      'unit',
    ),
    params.length > 0 ? t('form') : about,
  ]
    .filter(Boolean)
    .join(' · ')
