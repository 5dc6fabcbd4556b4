import { Input, Label, TextField } from 'react-aria-components'

interface Props {
  names: readonly string[]
  written: Readonly<Record<string, string>>
  faults: readonly string[]
  onChange(name: string, text: string): void
}

/** One field for each parameter that the query names. */
export function Parameters({ names, written, faults, onChange }: Props) {
  if (names.length === 0) return null
  return (
    <fieldset className="parameters" aria-label="Parameters">
      {names.map(name => (
        <TextField
          key={name}
          className="parameter"
          value={written[name] ?? ''}
          onChange={text => onChange(name, text)}
          isInvalid={faults.includes(name)}
        >
          <Label className="mono">${name}</Label>
          <Input className="input mono" placeholder="a value, or JSON" />
        </TextField>
      ))}
    </fieldset>
  )
}
