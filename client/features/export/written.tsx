import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'

interface WrittenProps {
  label: string
  hint: string
  value: string
  onChange(value: string): void
}

/** A line of text, taken over when it is left or Enter is pressed: each letter would lay the figure out anew. */
export function Written({ label, hint, value, onChange }: WrittenProps) {
  const [text, setText] = useState(value)
  const take = (): void => onChange(text.trim())
  return (
    <TextField className="field" value={text} onChange={setText} onBlur={take} onKeyDown={({ key }) => key === 'Enter' && take()}>
      <Label>{label}</Label>
      <Input className="input" placeholder={hint} />
    </TextField>
  )
}
