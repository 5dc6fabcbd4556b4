import { useMemo, useState } from 'react'
import {
  Button,
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Tab,
  TabList,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TabPanel,
  Tabs,
  Virtualizer,
} from 'react-aria-components'
import { condensed } from '../../figure/paper.ts'
import { useExplorer, useShared, useWords } from '../../session/context.tsx'
import { useNamesWithin } from '../../session/names.ts'
import { toggleSelected } from '../../state/selection.ts'
import type { Visible } from '../../state/state.ts'
import { visible } from '../../state/visible.ts'
import { Icon } from '../../ui/icon.tsx'
import { number } from '../../words/text.ts'
import { entityColumns, relationColumns } from './columns/index.ts'
import { Marked } from './marked.tsx'
import { canvasMeasure } from './measure.ts'
import { t } from './t.ts'
import { sortRows, type TableRow, tableRows } from './table-rows.ts'

/** Two lines of a name: every column is in sight beside the panel of a 1440 px window. */
const layout = { rowHeight: 40, headingHeight: 28 }
const narrowest = 25
const heading = { family: condensed, size: 12, weight: 600, fill: '' }
/** px between a heading and the next at least; the arrow of the order may stand on its second line. */
const besideHeading = 2

/** A heading takes two lines; its longest word is never cut. */
const roomForHeading = (label: string): number =>
  Math.ceil(Math.max(...label.split(' ').map(word => canvasMeasure(word, heading)))) + besideHeading

export function GraphTable() {
  const { show } = useShared()
  const { vocabulary } = useWords()
  const shown = useExplorer(visible)
  const [tab, setTab] = useState<'relations' | 'entities'>('relations')
  const speakers = useMemo(() => [...new Set(shown.relations.flatMap(({ asserterIds }) => asserterIds))], [shown])
  const nameOf = useNamesWithin(speakers)
  const rows = useMemo(() => tableRows(shown, vocabulary, nameOf), [shown, vocabulary, nameOf])
  return (
    <section className="list" aria-label={t('listOfWhatIsShown')} data-region="List">
      <Tabs className="list-tabs" selectedKey={tab} onSelectionChange={key => setTab(key as typeof tab)}>
        <div className="list-bar">
          <TabList className="tabs" aria-label={t('listOf')}>
            <Tab id="relations" className="tab">
              {t('relations')} <span className="num">{number(shown.relations.length)}</span>
            </Tab>
            <Tab id="entities" className="tab">
              {t('entities')} <span className="num">{number(shown.entities.length)}</span>
            </Tab>
          </TabList>
          <Button className="icon-btn" aria-label={t('backToTheCanvas')} onPress={() => show({ list: false })}>
            <Icon name="close" />
          </Button>
        </div>
        <TabPanel id="relations" className="list-panel">
          <Grid kind="relations" label={t('relations')} columns={relationColumns} rows={rows.relations} shown={shown} />
        </TabPanel>
        <TabPanel id="entities" className="list-panel">
          <Grid kind="entities" label={t('entities')} columns={entityColumns} rows={rows.entities} shown={shown} />
        </TabPanel>
      </Tabs>
    </section>
  )
}

interface GridProps {
  kind: 'relations' | 'entities'
  label: string
  columns: readonly { id: string; label: string; width: number }[]
  rows: readonly TableRow[]
  shown: Visible
}

function Grid({ kind, label, columns, rows, shown }: GridProps) {
  const { explorer, show, view } = useShared()
  const selection = useExplorer(state => state.selection)
  const [sort, setSort] = useState<SortDescriptor>({ column: columns[0]?.id ?? '', direction: 'ascending' })
  const items = useMemo(() => sortRows(rows, String(sort.column), sort.direction === 'descending'), [rows, sort])
  const ids = useMemo(() => new Set(items.map(item => item.id)), [items])
  const selected = useMemo(() => new Set(selection[kind].filter(id => ids.has(id))), [selection, kind, ids])

  const choose = (next: 'all' | Set<string | number>): void => {
    const chosen = next === 'all' ? [...ids] : [...next].map(String)
    const changed = [...selected].filter(id => !chosen.includes(id)).concat(chosen.filter(id => !selected.has(id)))
    if (chosen.length <= 1) explorer.set(state => ({ ...state, selection: { entities: [], relations: [], [kind]: chosen } }))
    else toggleSelected(explorer, kind, changed)
    if (chosen.length === 1) show({ side: kind === 'relations' ? 'evidence' : 'entity', sideOpen: true })
  }
  const open = (id: string): void => {
    choose(new Set([id]))
    const relation = shown.relations.find(each => each.id === id)
    view.current?.fit(relation ? [relation.from, relation.to] : [id])
  }
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layout}>
      <Table
        className="table"
        aria-label={label}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={choose}
        sortDescriptor={sort}
        onSortChange={setSort}
        onRowAction={key => open(String(key))}
      >
        <TableHeader>
          {columns.map((column, n) => (
            <Column
              key={column.id}
              id={column.id}
              className="th"
              allowsSorting
              isRowHeader={n === 0}
              width={`${column.width}fr`}
              minWidth={Math.max(column.width * narrowest, roomForHeading(column.label))}
            >
              {({ sortDirection }) => (
                <>
                  {column.label}
                  {sortDirection && <span aria-hidden="true">{sortDirection === 'ascending' ? ' ↑' : ' ↓'}</span>}
                </>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={items} renderEmptyState={() => <p className="results-empty">{t('nothingIsShownAFilterMay')}</p>}>
          {item => (
            <Row className="tr" id={item.id} textValue={item.text}>
              {columns.map(({ id }) => (
                <Cell key={id} className="td">
                  <Marked cell={item.cells[id]} />
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  )
}
