import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { exportImage, help, palette, views } from '../actions/dialogs.ts'
import { theme } from '../actions/theme.ts'
import { useActs } from '../actions/use-acts.ts'
import { Icon } from '../ui/icon.tsx'
import { t } from './t.ts'

export function MoreMenu() {
  const { act, now } = useActs()
  return (
    <MenuTrigger>
      <Button className="icon-btn narrow-only" aria-label={t('more')}>
        <Icon name="more" />
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu className="menu-list" aria-label={t('more')}>
          {[views, exportImage, theme, help, palette].map(action => {
            const reason = action.why?.(now()) ?? null
            return (
              <MenuItem
                key={action.id}
                id={action.id}
                className="menu-item"
                textValue={action.word(now())}
                isDisabled={reason !== null}
                onAction={() => act(action)}
              >
                <Icon name={typeof action.icon === 'function' ? action.icon(now()) : (action.icon ?? 'more')} />
                <span>{action.word(now())}</span>
                {reason && <span className="menu-hint">{reason}</span>}
              </MenuItem>
            )
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
