import type { ReactNode } from 'react'
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
import { useExplorer, useShared } from '../../session/context.tsx'
import { useSteps } from '../../session/use-steps.ts'
import { show as unhide } from '../../state/acts.ts'
import type { LayoutName } from '../../state/state.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { count } from '../../words/text.ts'
import { hideTold } from '../../words/told.ts'

const layouts: readonly { id: LayoutName; name: string }[] = [
  { id: 'force', name: 'Force: who belongs together' },
  { id: 'concentric', name: 'Concentric: most connected inside' },
  { id: 'layered', name: 'Layered: along the arrows' },
  { id: 'circle', name: 'Circle' },
]

/** Acts on the picture. Undo and redo carry the name of the step. */
export function Toolbar() {
  const { explorer, view, ui, show, announce } = useShared()
  const { undo, redo, takeBack, takeAgain } = useSteps()
  const selection = useExplorer(state => state.selection)
  const hidden = useExplorer(state => state.picture.hidden)
  const layout = useExplorer(state => state.picture.layout)
  const ids = [...selection.entities, ...selection.relations]
  const ends = useExplorer(state => state.picture.loaded.relations)
  const zoomIds = [
    ...new Set([...selection.entities, ...selection.relations.flatMap(id => [ends.get(id)?.from ?? id, ends.get(id)?.to ?? id])]),
  ]
  const canvas = !ui.list

  return (
    <AriaToolbar className="toolbar" orientation="vertical" aria-label="Canvas" data-region="Canvas tools">
      <Tool icon="undo" label={undo ? `Undo: ${undo}` : 'Undo'} keys="Ctrl Z" isDisabled={!undo} onPress={takeBack} />
      <Tool icon="redo" label={redo ? `Redo: ${redo}` : 'Redo'} keys="Ctrl Shift Z" isDisabled={!redo} onPress={takeAgain} />
      <hr />
      {canvas && (
        <>
          <MenuTrigger>
            <TooltipTrigger delay={400}>
              <Button className="icon-btn" aria-label="Layout" isDisabled={ui.locked}>
                <Icon name="layout" />
              </Button>
              <Tooltip className="tooltip" placement="right">
                {ui.locked ? 'Positions are locked' : 'Layout'}
              </Tooltip>
            </TooltipTrigger>
            <Popover className="menu" placement="right top">
              <Menu
                className="menu-list"
                aria-label="Layout"
                selectionMode="single"
                selectedKeys={[layout]}
                onAction={key => void view.current?.layout(key as LayoutName)}
              >
                {layouts.map(each => (
                  <MenuItem key={each.id} id={each.id} className="menu-item">
                    {each.name}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
          <Tool
            icon="fit"
            label="Fit the whole graph"
            keys="0"
            onPress={() => {
              view.current?.fit()
              announce('The whole graph is in view.')
            }}
          />
          <Tool icon="zoomTo" label="Zoom to the selection" isDisabled={zoomIds.length === 0} onPress={() => view.current?.fit(zoomIds)} />
          <Switch
            icon={ui.locked ? 'lock' : 'unlock'}
            label="Lock positions"
            on={ui.locked}
            onChange={locked => {
              show({ locked })
              announce(locked ? 'Positions are locked.' : 'Positions are free.')
            }}
          />
          <hr />
          <Tool
            icon="path"
            label="Find a path"
            onPress={() => show({ side: 'paths', sideOpen: true, pathFrom: selection.entities[0] ?? ui.pathFrom })}
          />
          <Switch icon="text" label="Relation names" on={ui.labels} onChange={labels => show({ labels })} />
        </>
      )}
      <Tool
        icon="hide"
        label={ids.length > 0 ? 'Hide the selection' : hidden.size > 0 ? `Show ${hidden.size} hidden` : 'Hide the selection'}
        keys="H"
        isDisabled={ids.length === 0 && hidden.size === 0}
        onPress={() => {
          if (ids.length > 0) return announce(hideTold(explorer, ids))
          announce(`Shown again: ${count(hidden.size, 'thing')} that had been hidden by hand.`)
          unhide(explorer)
        }}
      />
      <hr />
      <Switch
        icon="list"
        label="List"
        keys="L"
        on={ui.list}
        onChange={list => {
          show({ list })
          announce(list ? 'Table of what is on the canvas.' : 'Canvas.')
        }}
      />
    </AriaToolbar>
  )
}

function Tool({
  icon,
  label,
  keys,
  isDisabled = false,
  onPress,
}: {
  icon: IconName
  label: string
  keys?: string
  isDisabled?: boolean
  onPress(): void
}) {
  return (
    <TooltipTrigger delay={400}>
      <Button className="icon-btn" aria-label={label} isDisabled={isDisabled} onPress={onPress}>
        <Icon name={icon} />
      </Button>
      <Hint keys={keys}>{label}</Hint>
    </TooltipTrigger>
  )
}

function Switch({
  icon,
  label,
  keys,
  on,
  onChange,
}: {
  icon: IconName
  label: string
  keys?: string
  on: boolean
  onChange(on: boolean): void
}) {
  return (
    <TooltipTrigger delay={400}>
      <ToggleButton className="icon-btn" aria-label={label} isSelected={on} onChange={onChange}>
        <Icon name={icon} />
      </ToggleButton>
      <Hint keys={keys}>{label}</Hint>
    </TooltipTrigger>
  )
}

const Hint = ({ keys, children }: { keys: string | undefined; children: ReactNode }) => (
  <Tooltip className="tooltip" placement="right">
    {children}
    {keys && <span className="keys">{keys}</span>}
  </Tooltip>
)
