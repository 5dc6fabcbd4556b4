import { Button, Dialog, DialogTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { SetAside } from '../../../server/contract/what-if.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { viewAddress } from '../../session/start.ts'
import { quotable, restSentence } from '../../state/what-if.ts'
import { Icon } from '../../ui/icon.tsx'
import { AsidePicker } from './aside-picker.tsx'
import { useSetAside } from './use-set-aside.ts'

export const comparisons = ['side', 'ghosts', 'after'] as const
export type Shown = (typeof comparisons)[number]
const words: Record<Shown, string> = { side: 'Side by side', ghosts: 'With what loses support', after: 'After only' }

/** The sentence that can be quoted, what it is about, and how it is shown. */
export function WhatIfHead({ report, shown, onShow }: { report: SetAside; shown: Shown; onShow(shown: Shown): void }) {
  const { explorer, announce } = useShared()
  const setAside = useSetAside()
  const without = useExplorer(state => state.picture.lens.without)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(quotable(report, viewAddress(explorer)))
      announce('The sentence is copied, with a link that opens this view.', true)
    } catch {
      announce('The browser does not let the page copy. Select the sentence instead.', true)
    }
  }
  return (
    <header className="whatif-head">
      <div className="whatif-words">
        <h2 className="whatif-headline">{report.headline}</h2>
        <p className="whatif-rest">{restSentence(report)}</p>
        <ul className="aside-list" aria-label="Set aside">
          {report.without.map(({ id, name }) => (
            <li key={id} className="aside-item">
              <span>{name}</span>
              <Button
                className="icon-btn small"
                aria-label={`Take ${name} back`}
                onPress={() =>
                  void setAside(
                    without.filter(other => other !== id),
                    `take ${name} back`,
                  )
                }
              >
                <Icon name="close" size={12} />
              </Button>
            </li>
          ))}
          <li>
            <DialogTrigger>
              <Button className="btn small">
                <Icon name="expand" size={13} /> Set more aside
              </Button>
              <Popover className="menu foundations-popover" placement="bottom start">
                <Dialog className="foundations-dialog" aria-label="Set aside">
                  <AsidePicker />
                </Dialog>
              </Popover>
            </DialogTrigger>
          </li>
          <li>
            <Button className="btn small plain" onPress={() => void setAside([], 'take everything back')}>
              Clear
            </Button>
          </li>
        </ul>
      </div>
      <div className="whatif-tools">
        <ToggleButtonGroup
          className="seg"
          aria-label="What is shown"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={keys => {
            const [key] = keys
            if (key) onShow(key as Shown)
          }}
        >
          {comparisons.map(each => (
            <ToggleButton key={each} id={each} className="seg-item">
              {words[each]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button className="btn" onPress={() => void copy()}>
          <Icon name="copy" /> Copy the sentence
        </Button>
      </div>
    </header>
  )
}
