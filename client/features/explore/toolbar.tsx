import { Fragment, memo, type ReactNode } from 'react'
import {
  Toolbar as AriaToolbar,
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { type Action, type Now, perform, toolParts } from '../../actions/action.ts'
import { keysText } from '../../actions/chord.ts'
import { actions } from '../../actions/index.ts'
import { layoutActions } from '../../actions/layouts.ts'
import { selectedTarget, useActs } from '../../actions/use-acts.ts'
import { useExplorer, useUi } from '../../session/context.tsx'
import { showsOverview } from '../../state/whole.ts'
import { Icon } from '../../ui/icon.tsx'
import { t } from './t.ts'

const canvasParts: readonly (typeof toolParts)[number][] = ['view', 'look']

export const Toolbar = memo(function Toolbar() {
  const list = useUi(ui => ui.list)
  const acts = useActs()
  const now = { ...acts.now(), called: t('theSelection'), target: selectedTarget(acts.now()) }
  const overview = useExplorer(state => showsOverview(state.picture))
  const parts = toolParts.filter(part => !(list || overview) || !canvasParts.includes(part))
  return (
    <AriaToolbar className="toolbar" orientation="vertical" aria-label={t('canvas')} data-region="Canvas tools">
      {parts.map((part, n) => (
        <Fragment key={part}>
          {n > 0 && parts[n - 1] !== 'look' && <hr />}
          {part === 'view' && <Layouts now={now} />}
          {actions
            .filter(({ tool }) => tool === part)
            .map(action => (
              <Tool key={action.id} action={possible(action, now)} now={now} />
            ))}
        </Fragment>
      ))}
    </AriaToolbar>
  )
})

const can = (action: Action, now: Now): boolean => (action.why?.(now) ?? null) === null
const possible = (action: Action, now: Now): Action =>
  action.otherwise && !can(action, now) && can(action.otherwise, now) ? action.otherwise : action

function Layouts({ now }: { now: Now }) {
  const { ui } = now
  return (
    <MenuTrigger>
      <TooltipTrigger delay={400}>
        <Button className="icon-btn" aria-label={t('layout')} isDisabled={ui.locked}>
          <Icon name="layout" />
        </Button>
        <Tooltip className="tooltip" placement="right">
          {ui.locked ? t('positionsAreLocked') : t('layout')}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="menu" placement="right top">
        <Menu
          className="menu-list"
          aria-label={t('layout')}
          selectionMode="single"
          selectedKeys={layoutActions.filter(action => action.on?.(now)).map(({ id }) => id)}
        >
          {layoutActions.map(action => (
            <MenuItem key={action.id} id={action.id} className="menu-item" onAction={() => void perform(action, now)}>
              {action.word(now)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Tool({ action, now }: { action: Action; now: Now }) {
  const { icon, on, keys } = action
  const name = typeof icon === 'function' ? icon(now) : icon
  const shared = { className: 'icon-btn', 'aria-label': action.word(now), children: name && <Icon name={name} /> }
  return (
    <TooltipTrigger delay={400}>
      {on ? (
        <ToggleButton {...shared} isSelected={on(now)} onChange={() => void perform(action, now)} />
      ) : (
        <Button {...shared} isDisabled={!can(action, now)} onPress={() => void perform(action, now)} />
      )}
      <Hint keys={keys?.[0]}>{action.word(now)}</Hint>
    </TooltipTrigger>
  )
}

const Hint = ({ keys, children }: { keys: string | undefined; children: ReactNode }) => (
  <Tooltip className="tooltip" placement="right">
    {children}
    {keys && <span className="keys">{keysText(keys)}</span>}
  </Tooltip>
)
