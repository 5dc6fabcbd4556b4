/** In the order of toolbar, menus, help and palette. A new act is a file and its name here. */
import { accordingTo, accordingToEveryone, nextLens } from './according-to.ts'
import type { Action } from './action.ts'
import { addClaim, addClaimAbout, addEntity, addSource } from './add.ts'
import { centre } from './centre.ts'
import { collapse } from './collapse.ts'
import { contested } from './contested.ts'
import { copy } from './copy.ts'
import { exportImage, help, palette, views, workspaces } from './dialogs.ts'
import { duplicates } from './duplicates.ts'
import { expand } from './expand.ts'
import { expandByKind } from './expand-by-kind.ts'
import { clearFilters, denials } from './filters.ts'
import { fit } from './fit.ts'
import { hide, showHidden } from './hide.ts'
import { hideOthers, onlyThese } from './hide-others.ts'
import { importFile } from './import.ts'
import { layoutActions } from './layouts.ts'
import { list } from './list.ts'
import { lock } from './lock.ts'
import { menu } from './menu.ts'
import { open } from './open.ts'
import { openInCypher } from './open-in-cypher.ts'
import { findPath, paths } from './paths.ts'
import { pin } from './pin.ts'
import { redo } from './redo.ts'
import { nextRegion, previousRegion } from './region.ts'
import { relationNames } from './relation-names.ts'
import { search } from './search.ts'
import { selectAll, selectNothing } from './select.ts'
import { setAside } from './set-aside.ts'
import { tabActions } from './tabs.ts'
import { theme } from './theme.ts'
import { undo } from './undo.ts'
import { zoomIn, zoomOut } from './zoom.ts'
import { zoomToSelection } from './zoom-to-selection.ts'

export const actions: readonly Action[] = [
  search,
  palette,
  ...tabActions,
  nextRegion,
  previousRegion,
  undo,
  redo,
  menu,
  open,
  expand,
  expandByKind,
  paths,
  centre,
  ...layoutActions,
  fit,
  zoomIn,
  zoomOut,
  zoomToSelection,
  lock,
  findPath,
  relationNames,
  list,
  accordingTo,
  setAside,
  addClaimAbout,
  accordingToEveryone,
  nextLens,
  contested,
  denials,
  clearFilters,
  addClaim,
  addSource,
  addEntity,
  importFile,
  duplicates,
  pin,
  hide,
  hideOthers,
  onlyThese,
  collapse,
  selectAll,
  selectNothing,
  copy,
  openInCypher,
  showHidden,
  exportImage,
  views,
  workspaces,
  theme,
  help,
]
