import { useSlow } from './use-slow.ts'

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
