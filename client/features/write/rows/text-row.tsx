import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

export interface Row {
  name: string
  label: string
  help?: string
}

interface Props extends Row {
  value: string
  onChange(value: string): void
  lines?: number
  required?: boolean
  className?: string
}

export function TextRow({ name, label, help, value, onChange, lines, required = false, className = '' }: Props) {
  return (
    <TextField className={`field ${className}`} name={name} value={value} onChange={onChange} isRequired={required}>
      <Label>{label}</Label>
      {lines ? <TextArea className="input" rows={lines} dir="auto" /> : <Input className="input" dir="auto" />}
      {help && (
        <Text slot="description" className="muted">
          {help}
        </Text>
      )}
      <FieldError className="field-error" />
    </TextField>
  )
}
