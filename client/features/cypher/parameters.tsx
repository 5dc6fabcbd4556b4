import { Input, Label, Text, TextField } from 'react-aria-components'
import { typeOf } from './parameters.ts'
import { t } from './t.ts'

interface Props {
  names: readonly string[]
  written: Readonly<Record<string, string>>
  values: Readonly<Record<string, unknown>>
  faults: readonly string[]
  onChange(name: string, text: string): void
}

export function Parameters({ names, written, values, faults, onChange }: Props) {
  if (names.length === 0) return null
  return (
    <fieldset className="parameters" aria-label={t('parameters')}>
      {names.map(name => (
        <TextField
          key={name}
          className="parameter"
          value={written[name] ?? ''}
          onChange={text => onChange(name, text)}
          isInvalid={faults.includes(name)}
        >
          <Label className="mono">${name}</Label>
          <Input className="input mono" placeholder={t('aValueOrJson')} />
          {Object.hasOwn(values, name) && (
            <Text slot="description" className="parameter-type">
              {typeOf(values[name])}
            </Text>
          )}
        </TextField>
      ))}
    </fieldset>
  )
}
