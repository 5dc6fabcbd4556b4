import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Form } from 'react-aria-components'
import { useLatest } from '../../ui/use-latest.ts'
import { TextRow } from './rows/text-row.tsx'
import { t } from './t.ts'
import type { Submitting } from './use-submit.ts'

interface Props {
  form: Submitting
  fields: readonly string[]
  action: string
  send: Parameters<Submitting['submit']>[2]
  another?: { action: string; send: Parameters<Submitting['submit']>[2] }
  children: ReactNode
}

/** After a refusal the first wrong row has the focus. */
export function WriteForm({ form, fields, action, send, another, children }: Props) {
  const root = useRef<HTMLFormElement>(null)
  const { errors } = form
  const sentFrom = useRef<Element | null>(null)
  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    // whoever went on writing meanwhile keeps the focus
    const here = document.activeElement
    if (here !== sentFrom.current && here !== document.body && root.current?.contains(here)) return
    const first = root.current?.querySelector('.field-error')
    const field = first?.closest('.field')
    const focus = field?.querySelector<HTMLElement>('input:not([type=hidden]):not([tabindex="-1"]), textarea, button') ?? null
    focus?.focus()
    ;(field ?? first)?.scrollIntoView({ block: 'nearest' })
  }, [errors])
  const keys = useLatest((event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // the focus of a control that went away is nowhere
    if (event.target !== document.body && !root.current?.contains(event.target as Node)) return
    event.preventDefault()
    event.stopPropagation()
    sentFrom.current = document.activeElement
    // what the focus is in is settled first, as when it is left
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const chosen = event.shiftKey && another ? another.send : send
    setTimeout(() => form.submit({ preventDefault: () => {} }, fields, chosen))
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => keys.current(event)
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [keys])
  return (
    <Form
      ref={root}
      className="write-form"
      validationBehavior="aria"
      validationErrors={errors}
      onSubmit={event => {
        sentFrom.current = document.activeElement
        form.submit(event, fields, send)
      }}
    >
      <div className="dialog-body">{children}</div>
      {errors[''] && (
        <p className="notice warn write-refused" role="alert">
          {errors['']}
        </p>
      )}
      <footer className="dialog-foot write-foot">
        <TextRow
          name="by"
          label={t('yourNameKeptWithWhatYou')}
          value={form.by}
          onChange={name => {
            form.mend('by')
            form.setBy(name)
          }}
          required
        />
        <Button type="submit" className={another ? 'btn' : 'btn primary'} data-busy={form.busy || undefined}>
          {action} {another && <kbd>{t('ctrlEnter')}</kbd>}
        </Button>
        {another && (
          <Button
            className="btn primary"
            data-busy={form.busy || undefined}
            onPress={() => {
              sentFrom.current = document.activeElement
              form.submit({ preventDefault: () => {} }, fields, another.send)
            }}
          >
            {another.action} <kbd>{t('shiftCtrlEnter')}</kbd>
          </Button>
        )}
      </footer>
    </Form>
  )
}
