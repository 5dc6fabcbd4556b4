import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

interface ChoiceProps<T extends string> {
  label: string
  value: T
  onChange(value: T): void
  items: readonly (readonly [T, string])[]
  isDisabled?: boolean
  /** Where what stands before it says what it is of. */
  isLabelHidden?: boolean
}

export function Choice<T extends string>({ label, value, onChange, items, isDisabled, isLabelHidden = false }: ChoiceProps<T>) {
  const choose = (keys: Set<string | number>): void => {
    const [key] = keys
    if (key !== undefined) onChange(key as T)
  }
  return (
    <div className="field">
      {!isLabelHidden && <span className="field-label">{label}</span>}
      <ToggleButtonGroup
        className="seg"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={choose}
        isDisabled={isDisabled ?? false}
      >
        {items.map(([id, words]) => (
          <ToggleButton key={id} id={id} className="seg-item">
            {words}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
