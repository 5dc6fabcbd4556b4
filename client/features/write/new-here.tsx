import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { phraseOfTyped } from '../../../server/contract/import/typed-tie.ts'
import type { Duplicate } from '../../../server/contract/write.ts'
import { useWords } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import type { End } from '../../state/write-task.ts'
import { Box } from '../../ui/filter-group.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { Rich } from '../../ui/rich.tsx'
import { Lookalikes } from './duplicates.tsx'
import { ChoiceRow } from './rows/choice-row.tsx'
import { SuggestRow } from './rows/suggest-row.tsx'
import type { NewTie } from './rows-of-claim.ts'
import { t } from './t.ts'
import { fits } from './writing.ts'

interface Props {
  end: End
  where: string
  takes?: readonly string[]
  change(end: End): void
}

export function NewHere({ end, where, takes = [], change }: Props) {
  const { vocabulary } = useWords()
  const { kinds } = vocabulary
  const [first = 'Thing'] = end.kinds
  const { data } = useQuery(queries.duplicates(end.name, first))
  const asEnd = ({ id, canonical, kind }: Duplicate): End => ({
    id,
    name: canonical,
    kinds: kinds.labelsOf(kind).filter(label => label !== 'Entity'),
  })
  const like = (data ?? []).map(asEnd).filter(each => fits(each, takes))
  const [text, setText] = useState<string | null>(null)
  const chosen = end.made?.words ?? kinds.word(first)
  const typed = (text ?? '').trim().toLowerCase()
  const canBe = kinds.offered.filter(id => fits({ ...end, kinds: kinds.labelsOf(id) }, takes))
  const offered = canBe.filter(id => text === null || typed === '' || ` ${kinds.word(id).toLowerCase()}`.includes(` ${typed}`))
  const settle = (how: 'enter' | 'leave'): void => {
    const same = canBe.find(id => kinds.word(id).toLowerCase() === typed) ?? (how === 'enter' ? offered[0] : undefined)
    if (same) change({ ...end, made: { kind: same } })
    else change({ ...end, made: { kind: null, words: (text ?? '').trim() } })
    setText(null)
  }
  return (
    <div className="new-here" data-new={where}>
      <p>
        <Glyph kind={first} size={13} />{' '}
        <Rich
          t={t}
          of="willBeNew"
          parts={{ name: <b>{end.name}</b> }}
          values={{ guessed: end.made?.kind === null && end.made.words === undefined }}
        />
      </p>
      <SuggestRow
        name={`kind/${where}`}
        label={t('kindOf', { where })}
        text={text ?? chosen}
        onText={next => setText(next === chosen ? null : next)}
        chosen={end.made?.words === undefined ? first : null}
        choices={offered.map(id => ({ id, text: kinds.word(id), glyph: <Glyph kind={id} size={13} /> }))}
        choose={kind => {
          setText(null)
          change({ ...end, made: { kind } })
        }}
        settle={settle}
        lists
        className={end.made?.kind === null ? 'guessed' : ''}
      />
      <Lookalikes name={end.name} />
      {like.length > 0 && (
        <p className="new-like">
          {t('orIsIt')}{' '}
          {like.slice(0, 3).map(each => (
            <Button key={each.id} className="link" onPress={() => change(each)}>
              {each.name}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}

const signs = [
  { id: '-1', key: 'hostile' },
  { id: '0', key: 'neither' },
  { id: '1', key: 'friendly' },
] as const

interface TieProps {
  tie: NewTie
  /** The claim is said as a wish. */
  wished: boolean
  from: End | null
  to: End | null
  change(tie: NewTie): void
}

/** The words stay as they were typed; only who typed them knows whether they are what somebody is, or say a wish. */
export function NewTieHere({ tie, wished, from, to, change }: TieProps) {
  const { vocabulary } = useWords()
  const aKind = (end: End | null): string => (end?.kinds[0] ? vocabulary.kinds.aWord(end.kinds[0]) : t('anybody'))
  return (
    <div className="new-here" data-new="predicate">
      <p>
        <Rich t={t} of="tieWillBeNew" parts={{ words: <i>{tie.words}</i>, from: <>{aKind(from)}</>, to: <>{aKind(to)}</> }} />{' '}
        <span className="muted">{t('readsBetweenTwoNames', { phrase: phraseOfTyped(tie.words) })}</span>
      </p>
      <ChoiceRow
        name="tie/sign"
        label={t('betweenThem')}
        value={String(tie.sign)}
        onChange={sign => change({ ...tie, sign: Number(sign) as NewTie['sign'] })}
        choices={signs.map(({ id, key }) => ({ id, text: t(key) }))}
      />
      <Checkbox className="check" isSelected={tie.drawn} onChange={drawn => change({ ...tie, drawn })}>
        <Box /> {t('drawnOnTheCanvas')}
      </Checkbox>
      {wished && (
        <Checkbox className="check" isSelected={tie.saysWish} onChange={saysWish => change({ ...tie, saysWish })}>
          <Box /> {t('saysItselfThatItIsWanted', { words: tie.words })}
        </Checkbox>
      )}
    </div>
  )
}
