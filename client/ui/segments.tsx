import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

interface SegmentsProps<T extends string> {
  label: string
  value: T
  onChange(value: T): void
  items: readonly (readonly [T, string])[]
  isDisabled?: boolean
  className?: string
  itemClassName?: string
  /** In a form, as its other fields: `hidden` where what stands before it says what it is of. */
  field?: 'labelled' | 'hidden'
}

export function Segments<T extends string>({
  label,
  value,
  onChange,
  items,
  isDisabled = false,
  className = 'seg',
  itemClassName = 'seg-item',
  field,
}: SegmentsProps<T>) {
  const choose = (keys: Set<string | number>): void => {
    const [key] = keys
    if (key !== undefined) onChange(key as T)
  }
  const group = (
    <ToggleButtonGroup
      className={className}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
      isDisabled={isDisabled}
    >
      {items.map(([id, words]) => (
        <ToggleButton key={id} id={id} className={itemClassName}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
  if (!field) return group
  return (
    <div className="field">
      {field === 'labelled' && <span className="field-label">{label}</span>}
      {group}
    </div>
  )
}
