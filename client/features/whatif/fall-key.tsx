import { GhostLine } from '../../ui/line.tsx'

/** What the lines and shapes of the fallen mean. */
export const FallKey = () => (
  <ul className="key whatif-key" aria-label="Key">
    <li>
      <svg className="line" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path d="M1 5H27" />
      </svg>{' '}
      stands
    </li>
    <li>
      <GhostLine /> loses its only support: every claim behind it rests on what is set aside
    </li>
    <li>
      <i className="ghost-dot" /> has no relation left
    </li>
    <li className="end">Everything stays where it is in Explore. Nothing is deleted.</li>
  </ul>
)
