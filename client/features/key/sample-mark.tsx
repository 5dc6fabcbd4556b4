import { Glyph } from '../../ui/glyph.tsx'
import { DenialLine, FateLine, MannerLine, Ring, SignArrow, StateMark } from '../../ui/line.tsx'
import type { Sample } from '../../words/legend.ts'

export function SampleMark({ sample }: { sample: Sample }) {
  switch (sample.mark) {
    case 'kind':
      return <Glyph kind={sample.kind} size={15} />
    case 'manner':
      return <MannerLine manner={sample.manner} width={26} />
    case 'sign':
      return <SignArrow sign={sample.sign} width={24} />
    case 'ground':
      return <Ring ground={sample.ground} />
    case 'state':
      return <StateMark state={sample.state} width={26} />
    case 'denial':
      return <DenialLine />
    case 'fate':
      return <FateLine fate={sample.fate} />
  }
}
