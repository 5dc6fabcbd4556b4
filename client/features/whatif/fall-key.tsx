import { FateLine, MannerLine } from '../../ui/line.tsx'

/** What the lines and shapes of the fallen mean. */
export const FallKey = () => (
  <ul className="key whatif-key" aria-label="Key">
    <li>
      <MannerLine manner="asserted" /> stands
    </li>
    <li>
      <FateLine fate="ghost" /> loses its only support: every claim behind it rests on what is set aside
    </li>
    <li>
      <i className="ghost-dot" /> has no relation left
    </li>
    <li className="end">Everything stays where it is in Explore. Nothing is deleted.</li>
  </ul>
)
