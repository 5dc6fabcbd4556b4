import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Entity } from '../../../server/contract/graph.ts'
import { count, langTag, language } from '../../words/text.ts'

const kinds: Record<Entity['names'][number]['kind'], string> = {
  canonical: 'name',
  variant: 'as printed',
  translit: 'transliteration',
  abbreviation: 'abbreviation',
  translation: 'name',
  error: 'error in a source',
}

/** All names in all scripts; folded to a line until asked for. */
export function Names({ names, name }: { names: Entity['names']; name: string }) {
  const [open, setOpen] = useState(false)
  const others = names.filter(each => each.value !== name)
  if (others.length === 0) return null
  return (
    <div className="names">
      {!open && (
        <p className="muted also">
          Also{' '}
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
        {open ? 'Fewer names' : count(others.length, 'name or spelling', 'names and spellings')}
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
