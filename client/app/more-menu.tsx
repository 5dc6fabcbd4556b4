import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useShared } from '../session/context.tsx'
import { Icon } from '../ui/icon.tsx'

/** What the top bar has no room for in a narrow window. */
export function MoreMenu() {
  const { theme, setTheme, show } = useShared()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <MenuTrigger>
      <Button className="icon-btn narrow-only" aria-label="More">
        <Icon name="more" />
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu
          className="menu-list"
          aria-label="More"
          onAction={key => {
            if (key === 'theme') setTheme(other)
            else show({ dialog: key as 'views' | 'help' | 'export' })
          }}
        >
          <MenuItem id="views" className="menu-item">
            <Icon name="views" /> Views
          </MenuItem>
          <MenuItem id="export" className="menu-item">
            <Icon name="export" /> Export image
          </MenuItem>
          <MenuItem id="theme" className="menu-item">
            <Icon name={theme === 'dark' ? 'sun' : 'moon'} /> Use the {other} theme
          </MenuItem>
          <MenuItem id="help" className="menu-item">
            <Icon name="help" /> Keyboard and help
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
