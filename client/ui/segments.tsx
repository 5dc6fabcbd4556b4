import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

interface SegmentsProps<T extends string> {
  label: string
  value: T
  onChange(value: T): void
  items: readonly (readonly [T, string])[]
  isDisabled?: boolean
  className?: string
  itemClassName?: string
}

/** One of a few, side by side. */
export function Segments<T extends string>({
  label,
  value,
  onChange,
  items,
  isDisabled = false,
  className = 'seg',
  itemClassName = 'seg-item',
}: SegmentsProps<T>) {
  const choose = (keys: Set<string | number>): void => {
    const [key] = keys
    if (key !== undefined) onChange(key as T)
  }
  return (
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
}
