import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { duplicates } from '../../actions/duplicates.ts'
import { importFile } from '../../actions/import.ts'
import { useActs } from '../../actions/use-acts.ts'
import { useShared } from '../../session/context.tsx'
import { saveFiles } from './save-files.ts'
import { saveSheets } from './save-sheets.ts'
import { t } from './t.ts'

export function AddMenu() {
  const { show, announce } = useShared()
  const { act } = useActs()
  return (
    <div className="add-menu">
      <MenuTrigger>
        <Button className="btn small">{t('add')}</Button>
        <Popover className="menu">
          <Menu
            className="menu-list"
            onAction={key =>
              key === 'import' ? act(importFile) : show({ dialog: 'write', task: { write: key as 'source' | 'entity' | 'claim' } })
            }
          >
            <MenuItem className="menu-item" id="claim">
              {t('aClaim')}
            </MenuItem>
            <MenuItem className="menu-item" id="source">
              {t('aSource')}
            </MenuItem>
            <MenuItem className="menu-item" id="entity">
              {t('anEntity')}
            </MenuItem>
            <MenuItem className="menu-item" id="import">
              {t('aSpreadsheetOrAGraphFile')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuTrigger>
        <Button className="btn small plain">{t('saveAll')}</Button>
        <Popover className="menu">
          <Menu
            className="menu-list"
            onAction={async key => announce(await (key === 'files' ? saveFiles(null) : saveSheets(key as 'xlsx' | 'csv')), true)}
          >
            <MenuItem className="menu-item" id="xlsx">
              {t('saveAsASpreadsheet')}
            </MenuItem>
            <MenuItem className="menu-item" id="csv">
              {t('saveAsCsvFiles')}
            </MenuItem>
            <MenuItem className="menu-item" id="files">
              {t('saveAllAsFiles')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button className="btn small plain" onPress={() => act(duplicates)}>
        {t('duplicates')}
      </Button>
    </div>
  )
}
