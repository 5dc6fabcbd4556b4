import { DenialLine, FateLine, Ring } from '../../ui/line.tsx'

/** What the lines of two accounts mean. */
export const CompareKey = () => (
  <ul className="key whatif-key" aria-label="Key">
    <li>
      <FateLine fate="ghost" /> not said by this one; told by the other, in words whose speaker is disputed
    </li>
    <li>
      <DenialLine /> denial
    </li>
    <li>
      <Ring /> whose words, disputed
    </li>
    <li>
      <Ring ground="content" /> content disputed
    </li>
    <li className="end">Positions are the same in both.</li>
  </ul>
)
