import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Entity } from '../../../server/contract/graph.ts'
import { langTag, language } from '../../words/text.ts'
import { t } from './t.ts'

const kinds: Record<Entity['names'][number]['kind'], string> = {
  get canonical() {
    return t('name')
  },
  get variant() {
    return t('asPrinted')
  },
  get translit() {
    return t('transliteration')
  },
  get abbreviation() {
    return t('abbreviation')
  },
  get translation() {
    return t('name')
  },
  get error() {
    return t('errorInASource')
  },
}

export function Names({ names, name }: { names: Entity['names']; name: string }) {
  const [open, setOpen] = useState(false)
  const others = names.filter(each => each.value !== name)
  if (others.length === 0) return null
  return (
    <div className="names">
      {!open && (
        <p className="muted also">
          {t('also')}{' '}
          {others.slice(0, 4).map((each, index) => (
            <span key={`${each.value} ${each.lang}`}>
              {index > 0 && ', '}
              <bdi lang={langTag(each.value, each.lang)}>{each.value}</bdi>
            </span>
          ))}
          .
        </p>
      )}
      <Button className="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? t('fewerNames') : t('namesAndSpellings', { others: others.length })}
      </Button>
      {open && (
        <ul className="name-list">
          {others.map(each => (
            <li key={`${each.value} ${each.lang} ${each.kind}`}>
              <bdi lang={langTag(each.value, each.lang)} dir="auto">
                {each.value}
              </bdi>
              <span className="muted">
                {kinds[each.kind]}, {language(each.lang)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
