import { Segments } from '../../ui/segments.tsx'

interface ChoiceProps<T extends string> {
  label: string
  value: T
  onChange(value: T): void
  items: readonly (readonly [T, string])[]
  isDisabled?: boolean
  isLabelHidden?: boolean
}

export function Choice<T extends string>({ isLabelHidden = false, ...segments }: ChoiceProps<T>) {
  return (
    <div className="field">
      {!isLabelHidden && <span className="field-label">{segments.label}</span>}
      <Segments {...segments} />
    </div>
  )
}
