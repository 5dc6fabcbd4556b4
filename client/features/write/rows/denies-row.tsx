import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from '../../../ui/icon.tsx'
import { t } from '../t.ts'
import { SuggestRow } from './suggest-row.tsx'

export interface Deniable {
  id: string
  /** With its speaker: "Ada Quist says that …". */
  sentence: string
}

interface Props {
  denies: readonly { id: string; text: string }[]
  of: readonly Deniable[]
  onChange(denies: { id: string; text: string }[]): void
}

const mostOffered = 30

export function DeniesRow({ denies, of, onChange }: Props) {
  const [text, setText] = useState('')
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const known = new Map(of.map(claim => [claim.id, claim.sentence]))
  const choices = of
    .filter(
      ({ id, sentence }) => !denies.some(each => each.id === id) && words.every(word => `${sentence} ${id}`.toLowerCase().includes(word)),
    )
    .slice(0, mostOffered)
  const add = (id: string): void => {
    setText('')
    onChange([...denies, { id, text: known.get(id) ?? id }])
  }
  return (
    <div className="denies">
      <SuggestRow
        name="denies"
        label={t('deniesTheClaims')}
        help={t('theClaimsOfThisSource')}
        text={text}
        onText={setText}
        chosen={null}
        choices={choices.map(({ id, sentence }) => ({ id, text: sentence, more: id }))}
        choose={add}
        settle={() => {
          const [only, more] = choices
          if (only && !more) add(only.id)
        }}
        empty={<p className="hits-empty">{t('noClaimHasTheseWords')}</p>}
        lists
      />
      {denies.length > 0 && (
        <ul className="passages" aria-label={t('deniedHere')}>
          {denies.map(({ id, text }) => (
            <li key={id}>
              <span>{known.get(id) ?? text}</span>
              <Button
                className="icon-btn"
                aria-label={t('takeOut', { what: known.get(id) ?? text })}
                onPress={() => onChange(denies.filter(each => each.id !== id))}
              >
                <Icon name="close" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
