import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { SetAside } from '../../../server/contract/what-if.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { viewAddress } from '../../session/start.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { calledOrSaid } from '../../words/told.ts'
import { AsidePicker } from './aside-picker.tsx'
import { asideHeadline, quotable, restSentence } from './aside-words.ts'
import { t } from './t.ts'
import { useSetAside } from './use-set-aside.ts'

export const comparisons = ['side', 'ghosts', 'after'] as const
export type Shown = (typeof comparisons)[number]
const words: Record<Shown, string> = {
  get side() {
    return t('sideBySide')
  },
  get ghosts() {
    return t('withWhatLosesSupport')
  },
  get after() {
    return t('afterOnly')
  },
}

export function WhatIfHead({ report, shown, onShow }: { report: SetAside; shown: Shown; onShow(shown: Shown): void }) {
  const { explorer, announce } = useShared()
  const setAside = useSetAside()
  const without = useExplorer(state => state.picture.lens.without)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(quotable(report, await viewAddress(explorer)))
      announce(t('theSentenceIsCopiedWithA'), true)
    } catch {
      announce(t('theBrowserDoesNotLetThe'), true)
    }
  }
  return (
    <header className="whatif-head">
      <div className="whatif-words">
        <h2 className="whatif-headline">{asideHeadline(report)}</h2>
        <p className="whatif-rest">{restSentence(report)}</p>
        <ul className="aside-list" aria-label={t('setAside4')}>
          {report.without
            .map(each => ({ id: each.id, name: calledOrSaid(each) }))
            .map(({ id, name }) => (
              <li key={id} className="aside-item">
                <span>{name}</span>
                <Button
                  className="icon-btn small"
                  aria-label={t('takeBack4', { name })}
                  onPress={() =>
                    void setAside(
                      without.filter(other => other !== id),
                      t('takeBack', { name }),
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
                <Icon name="expand" size={13} /> {t('setMoreAside')}
              </Button>
              <Popover className="menu foundations-popover" placement="bottom start">
                <Dialog className="foundations-dialog" aria-label={t('setAside4')}>
                  <AsidePicker />
                </Dialog>
              </Popover>
            </DialogTrigger>
          </li>
          <li>
            <Button className="btn small plain" onPress={() => void setAside([], t('takeEverythingBack'))}>
              {t('clear')}
            </Button>
          </li>
        </ul>
      </div>
      <div className="whatif-tools">
        <Segments label={t('whatIsShown')} value={shown} onChange={onShow} items={comparisons.map(each => [each, words[each]] as const)} />
        <Button className="btn" onPress={() => void copy()}>
          <Icon name="copy" /> {t('copyTheSentence')}
        </Button>
      </div>
    </header>
  )
}
