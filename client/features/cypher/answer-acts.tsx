import { Button, Checkbox, Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useShared } from '../../session/context.tsx'
import { download, fileName } from '../../ui/download.ts'
import { Box } from '../../ui/filter-group.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type Shown, toCsv, toJson, toMarkdown, toTsv } from './answer-copies.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'
import type { ShownRows } from './use-shown-rows.ts'

const copies: Readonly<Record<string, (shown: Shown) => string>> = { tsv: toTsv, markdown: toMarkdown }
const files: Readonly<Record<string, { write(shown: Shown): string; type: string }>> = {
  csv: { write: toCsv, type: 'text/csv;charset=utf-8' },
  json: { write: toJson, type: 'application/json' },
}

export function AnswerActs({ answer, shown }: { answer: Answer; shown: ShownRows }) {
  const { announce } = useShared()
  const now: Shown = { answer, rows: shown.rows, columns: shown.columns }
  const copy = async (kind: string): Promise<void> => {
    await navigator.clipboard.writeText(copies[kind]?.(now) ?? '')
    announce(t('rowsCopied', { rows: answer.rows.length }))
  }
  const save = (kind: string): void => {
    const file = files[kind]
    if (file) download(new Blob([file.write(now)], { type: file.type }), `${fileName(t('answer'))}.${kind}`)
  }
  return (
    <div className="answer-acts">
      <DialogTrigger>
        <Button className="link">{t('columns')}</Button>
        <Popover className="menu columns-menu" placement="bottom end">
          <Dialog aria-label={t('columns')}>
            <Columns answer={answer} shown={shown} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <MenuTrigger>
        <Button className="link">{t('copyWithSources')}</Button>
        <Popover className="menu" placement="bottom end">
          <Menu className="menu-list" onAction={key => void copy(String(key))}>
            <MenuItem className="menu-item" id="tsv">
              {t('forASpreadsheet')}
            </MenuItem>
            <MenuItem className="menu-item" id="markdown">
              {t('asMarkdown')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuTrigger>
        <Button className="link">{t('export')}</Button>
        <Popover className="menu" placement="bottom end">
          <Menu className="menu-list" onAction={key => save(String(key))}>
            <MenuItem className="menu-item" id="csv">
              {t('asCsv')}
            </MenuItem>
            <MenuItem className="menu-item" id="json">
              {t('asJson')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}

function Columns({ answer, shown }: { answer: Answer; shown: ShownRows }) {
  const visible = new Set(shown.columns)
  return (
    <ul className="columns-list">
      {shown.order.map((column, n) => {
        const name = answer.columns[column] ?? ''
        return (
          <li key={column}>
            <Checkbox
              className="check"
              isSelected={visible.has(column)}
              isDisabled={visible.has(column) && visible.size === 1}
              onChange={() => shown.toggle(column)}
            >
              <Box />
              <bdi>{name}</bdi>
            </Checkbox>
            <Button
              className="icon-btn small"
              aria-label={t('moveToTheLeft', { name })}
              isDisabled={n === 0}
              onPress={() => shown.move(column, -1)}
            >
              <Icon name="back" size={12} />
            </Button>
            <Button
              className="icon-btn small"
              aria-label={t('moveToTheRight', { name })}
              isDisabled={n === shown.order.length - 1}
              onPress={() => shown.move(column, 1)}
            >
              <Icon name="next" size={12} />
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
