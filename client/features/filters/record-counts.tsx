import type { ReactNode } from 'react'
import { useWords } from '../../session/context.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { number } from '../../words/text.ts'
import { t } from './t.ts'

const mostTypes = 12

/** Counts of the whole record, whoever says it. Nothing here hides anything. */
export function RecordCounts() {
  const { schema, vocabulary } = useWords()
  const kinds = (schema?.kinds ?? []).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const types = (schema?.relationTypes ?? []).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const more = types.length - mostTypes
  return (
    <>
      <p className="muted rail-of">{t('countsOfTheWholeRecord')}</p>
      <section className="filter-group" aria-label={t('entityKinds')}>
        <h3 className="filter-title">{t('entityKinds')}</h3>
        <ul>
          {kinds.map(({ id, count }) => (
            <Row key={id} mark={<Glyph kind={id} />} name={vocabulary.kinds.word(id)} count={count} most={kinds[0]?.count ?? 1} />
          ))}
        </ul>
      </section>
      <section className="filter-group" aria-label={t('relationTypes')}>
        <h3 className="filter-title">{t('relationTypes')}</h3>
        <ul>
          {types.slice(0, mostTypes).map(({ type, count }) => (
            <Row key={type} name={vocabulary.label(type)} count={count} most={types[0]?.count ?? 1} />
          ))}
        </ul>
        {more > 0 && <p className="muted filter-note">{t('moreTypes', { more })}</p>}
      </section>
    </>
  )
}

const Row = ({ mark, name, count, most }: { mark?: ReactNode; name: string; count: number; most: number }) => (
  <li className="record-count">
    {mark && <span className="mark">{mark}</span>}
    <span className="filter-name">{name}</span>
    <span className="record-bar" aria-hidden="true">
      <span style={{ inlineSize: `${Math.max(2, (100 * count) / most)}%` }} />
    </span>
    <span className="num">{number(count)}</span>
  </li>
)
