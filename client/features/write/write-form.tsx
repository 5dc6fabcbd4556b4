import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Form } from 'react-aria-components'
import { t } from './t.ts'
import { TextRow } from './text-row.tsx'
import type { Submitting } from './use-submit.ts'

interface Props {
  form: Submitting
  fields: readonly string[]
  action: string
  send: Parameters<Submitting['submit']>[2]
  children: ReactNode
}

/** After a refusal the first wrong row has the focus. */
export function WriteForm({ form, fields, action, send, children }: Props) {
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
        <TextRow name="by" label={t('yourNameKeptWithWhatYou')} value={form.by} onChange={form.setBy} required />
        <Button type="submit" className="btn primary" data-busy={form.busy || undefined}>
          {action}
        </Button>
      </footer>
    </Form>
  )
}
