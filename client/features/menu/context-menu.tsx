import { useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components'
import { type Action, besideWord, menuParts, type Now, perform } from '../../actions/action.ts'
import { keysText } from '../../actions/chord.ts'
import { actions } from '../../actions/index.ts'
import { useActs } from '../../actions/use-acts.ts'
import { type Ui, useShared, useUi } from '../../session/context.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { menuHead } from './menu-head.ts'
import { t } from './t.ts'

const partWords = {
  get look() {
    return t('look')
  },
  get lens() {
    return t('lensAndClaims')
  },
  get place() {
    return t('place')
  },
  get copy() {
    return t('copyAndOpen')
  },
} as const

/** As in menus.css, px. */
const rowHeight = (): number => (matchMedia('(pointer: coarse)').matches ? 44 : 30)
const headHeight = 84

/** What cannot be done stays in the menu, with its reason. */
export function ContextMenu() {
  const menu = useUi(ui => ui.menu)
  // each opening is a menu of its own
  return menu && <OpenMenu key={`${menu.at.x} ${menu.at.y} ${menu.target.ids.join()}`} asked={menu} />
}

function OpenMenu({ asked }: { asked: NonNullable<Ui['menu']> }) {
  const { show } = useShared()
  const acts = useActs()
  const place = useRef<HTMLSpanElement>(null)
  const now = acts.now(asked.target)
  const head = menuHead(now)
  const parts = menuParts.flatMap(part => {
    const items = actions.filter(({ menu }) => menu?.part === part && menu.of.includes(asked.target.kind))
    return items.length > 0 ? [{ part, items }] : []
  })
  // where there is no room below, it begins higher up
  const height = parts.reduce((sum, { items }) => sum + items.length * rowHeight() + 9, headHeight)
  const top = Math.max(8, Math.min(asked.at.y, innerHeight - height - 16))
  return (
    <>
      <span ref={place} className="menu-place" style={{ insetBlockStart: top, left: asked.at.x }} aria-hidden="true" />
      <Popover
        className="menu context-menu"
        triggerRef={place}
        isOpen
        onOpenChange={open => !open && show({ menu: null })}
        placement="bottom start"
        offset={2}
        aria-label={head.title}
      >
        <div className="menu-head" aria-hidden="true">
          <p className="menu-title">
            <bdi>{head.title}</bdi>
          </p>
          {head.under && <p className="muted">{head.under}</p>}
        </div>
        <Menu className="menu-list" aria-label={listOf([head.title, head.under], 'unit')} autoFocus="first">
          {parts.flatMap(({ part, items }, n) => [
            ...(n > 0 ? [<Separator key={`before ${part}`} className="menu-rule" />] : []),
            <MenuSection key={part} id={`part ${part}`} aria-label={partWords[part]}>
              <Header className="hidden">{partWords[part]}</Header>
              {items.map(action => (
                <Item key={action.id} action={action} now={now} done={() => show({ menu: null })} />
              ))}
            </MenuSection>,
          ])}
        </Menu>
      </Popover>
    </>
  )
}

function Item({ action, now, done }: { action: Action; now: Now; done(): void }) {
  const reason = action.why?.(now) ?? null
  const beside = besideWord(action, now)
  return (
    <MenuItem
      id={action.id}
      className="menu-item"
      textValue={action.word(now)}
      isDisabled={reason !== null}
      onAction={() => {
        done()
        void perform(action, now)
      }}
    >
      <span>{action.word(now)}</span>
      {beside && <span className="menu-hint">{beside}</span>}
      {action.keys?.[0] && (
        <span className="kbd end" aria-hidden="true">
          {keysText(action.keys[0])}
        </span>
      )}
    </MenuItem>
  )
}
