import type { ReactNode } from 'react'

export interface SampleRow {
  id: string
  word: string
  under?: string
  sample: ReactNode
}
export interface Part {
  title: string
  rows: readonly SampleRow[]
}

export const SamplePart = ({ part: { title, rows } }: { part: Part }) => (
  <section className="dev-part" aria-label={title}>
    <h2>{title}</h2>
    <ul>
      {rows.map(({ id, word, under, sample }) => (
        <li key={id} data-row={id}>
          <div className="dev-sample">{sample}</div>
          <p>
            <b>{word}</b> {under && <span className="muted">{under}</span>}
          </p>
        </li>
      ))}
    </ul>
  </section>
)
