import type { ReactElement } from 'react'
import { Trans } from 'react-i18next/TransWithoutContext'
import type { Catalogue } from '../words/catalogue/namespaces.ts'
import { i18n, type Words } from '../words/catalogue/words-of.ts'

/** "said of <words/>": names and quotes come as elements, so that a "<" in one stays a "<"; values are numbers and choices only. */
export function Rich<N extends keyof Catalogue>({
  t,
  of,
  parts,
  values,
}: {
  t: Words<N>
  of: keyof Catalogue[N] & string
  parts: Readonly<Record<string, ReactElement>>
  values?: Readonly<Record<string, number | boolean>>
}) {
  return <Trans i18n={i18n} ns={t.namespace} i18nKey={of} components={parts} values={values} />
}
