import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { shortcutList } from '../features/explore/shortcuts.ts'
import { lettersOn, setLetters } from '../session/letters.ts'
import { Box } from '../ui/filter-group.tsx'

export function HelpDialog() {
  const [letters, setOn] = useState(lettersOn)
  return (
    <div className="dialog-body">
      <table className="help">
        <thead className="hidden">
          <tr>
            <th>Keys</th>
            <th>What they do</th>
          </tr>
        </thead>
        <tbody>
          {shortcutList.map(item => (
            <tr key={item.keys}>
              <td>
                <kbd className="keys">{item.keys}</kbd>
              </td>
              <td>
                {item.does}
                {item.canvas && <span className="muted"> on the canvas</span>}
              </td>
            </tr>
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
        <Box /> Single letters act while the focus is on the canvas
      </Checkbox>
      <p className="muted">Click selects, Shift adds, a double click expands. Dragging moves an entity and pins it.</p>
    </div>
  )
}
