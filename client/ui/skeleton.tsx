import { useSlow } from './use-slow.ts'

/** The shape of what is on its way, after a while; `words` say what it is. */
export function Skeleton({ words }: { words: string }) {
  if (!useSlow(true)) return null
  return (
    <div className="skeleton" role="status">
      <span />
      <span />
      <span />
      <span />
      <p>{words}</p>
    </div>
  )
}
