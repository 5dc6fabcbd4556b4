import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { saveFiles } from './save-files.ts'
import { t } from './t.ts'

export function AddMenu() {
  const { show, announce } = useShared()
  return (
    <div className="add-menu">
      <MenuTrigger>
        <Button className="btn small">{t('add')}</Button>
        <Popover className="menu">
          <Menu className="menu-list" onAction={key => show({ dialog: 'write', task: { write: key as 'source' | 'entity' | 'claim' } })}>
            <MenuItem className="menu-item" id="claim">
              {t('aClaim')}
            </MenuItem>
            <MenuItem className="menu-item" id="source">
              {t('aSource')}
            </MenuItem>
            <MenuItem className="menu-item" id="entity">
              {t('anEntity')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button className="btn small plain" onPress={() => void saveFiles(null).then(said => announce(said, true))}>
        {t('saveAllAsFiles')}
      </Button>
    </div>
  )
}
