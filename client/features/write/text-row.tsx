import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

/** What every row of a form has: the field's name in what is sent, its label, and help under it. */
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

/** A row of text: one line, or more with `lines`. */
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
