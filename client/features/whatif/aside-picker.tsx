import { useExplorer } from '../../session/context.tsx'
import { toggled } from '../../state/what-if.ts'
import { Foundations } from './foundations.tsx'
import { useSetAside } from './use-set-aside.ts'

/** Speakers, publishers, sources and claims, to be set aside or taken back. */
export function AsidePicker() {
  const without = useExplorer(state => state.picture.lens.without)
  const setAside = useSetAside()
  return (
    <Foundations
      chosen={without}
      onToggle={({ id, name }) => void setAside(toggled(without, id), without.includes(id) ? `take ${name} back` : `set ${name} aside`)}
      label="Speaker, publisher, source or claim"
      counted="claims"
      hint="A name, a claim’s number or its words"
    />
  )
}
