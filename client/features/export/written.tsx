import { useState } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'

interface WrittenProps {
  label: string
  hint: string
  value: string
  onChange(value: string): void
  isLong?: boolean
}

/** Text, taken over when it is left or Enter is pressed in a line of it: each letter would lay the figure out anew. */
export function Written({ label, hint, value, onChange, isLong = false }: WrittenProps) {
  const [text, setText] = useState(value)
  const [before, setBefore] = useState(value)
  if (value !== before) {
    setBefore(value)
    // what is being written stays
    if (text === before) setText(value)
  }
  const take = (): void => {
    if (text.trim() !== value) onChange(text.trim())
  }
  return (
    <TextField
      className="field"
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && !isLong && take()}
    >
      <Label>{label}</Label>
      {isLong ? <TextArea className="input" rows={3} placeholder={hint} /> : <Input className="input" placeholder={hint} />}
    </TextField>
  )
}
