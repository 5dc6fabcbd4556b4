import { Fragment, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { Action } from '../actions/action.ts'
import { keysText } from '../actions/chord.ts'
import { actions } from '../actions/index.ts'
import { useActs } from '../actions/use-acts.ts'
import { walks } from '../canvas/input/keys.ts'
import { lettersOn, setLetters } from '../session/letters.ts'
import { Box } from '../ui/filter-group.tsx'
import { t } from './t.ts'

const onCanvas = ({ heard }: Action): boolean => heard === 'area' || heard === 'graph'

export function HelpDialog() {
  const now = useActs().now()
  const rows = (some: readonly Action[]) =>
    some.flatMap(({ keys, help, word }) => (keys?.[0] ? { keys: keysText(keys[0]), does: help ?? word(now) } : []))
  const keyed = actions.filter(({ id }) => id !== 'open')
  const sections = [
    { title: t('everywhere'), rows: rows(keyed.filter(action => !onCanvas(action) && action.id !== 'select-nothing')) },
    {
      title: t('onTheCanvas'),
      rows: [
        ...walks.map(({ keys, word }) => ({
          keys: keys
            .filter(key => key !== ' ')
            .map(keysText)
            .join(' '),
          does: word,
        })),
        ...rows(keyed.filter(onCanvas)),
      ],
    },
    {
      title: t('inAQuery'),
      rows: [{ keys: keysText('Ctrl+Enter'), does: t('runTheQueryEscCancelsIt') }],
    },
  ]
  const [letters, setOn] = useState(lettersOn)
  return (
    <div className="dialog-body">
      <table className="help">
        <thead className="hidden">
          <tr>
            <th>{t('keys')}</th>
            <th>{t('whatTheyDo')}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(section => (
            <Fragment key={section.title}>
              <tr>
                <th colSpan={2} scope="rowgroup" className="help-part">
                  {section.title}
                </th>
              </tr>
              {section.rows.map(item => (
                <tr key={item.keys}>
                  <td>
                    <kbd className="keys">{item.keys}</kbd>
                  </td>
                  <td>{item.does}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Checkbox
        className="check"
        isSelected={letters}
        onChange={on => {
          setLetters(on)
          setOn(on)
        }}
      >
        <Box /> {t('singleLettersActWhileTheFocus')}
      </Checkbox>
      <p className="muted">{t('clickSelectsShiftAddsADouble')}</p>
    </div>
  )
}
