import { Button, Tab, TabList, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Search } from '../features/search/search.tsx'
import { useShared } from '../session/context.tsx'
import { Icon } from '../ui/icon.tsx'
import { MoreMenu } from './more-menu.tsx'

export function TopBar() {
  const { theme, setTheme, show } = useShared()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <header className="topbar" data-region="Top bar">
      <h1 className="brand">
        Isnad{' '}
        <bdi lang="ar" dir="rtl">
          إسناد
        </bdi>
      </h1>
      <TabList className="tabs main-tabs" aria-label="Views">
        <Tab className="tab" id="explore">
          Explore
        </Tab>
        <Tab className="tab" id="cypher">
          Cypher
        </Tab>
        <Tab className="tab" id="whatif">
          What if
        </Tab>
        <Tab className="tab" id="sources">
          Sources
        </Tab>
      </TabList>
      <Search />
      <div className="topbar-end">
        <Button className="btn plain wide-only" onPress={() => show({ dialog: 'views' })}>
          <Icon name="views" /> Views
        </Button>
        <TooltipTrigger delay={400}>
          <Button className="icon-btn wide-only" aria-label="Keyboard and help" onPress={() => show({ dialog: 'help' })}>
            <Icon name="help" />
          </Button>
          <Tooltip className="tooltip">
            Keyboard <span className="keys">?</span>
          </Tooltip>
        </TooltipTrigger>
        <TooltipTrigger delay={400}>
          <Button className="icon-btn wide-only" aria-label={`Use the ${other} theme`} onPress={() => setTheme(other)}>
            <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
          </Button>
          <Tooltip className="tooltip">Use the {other} theme</Tooltip>
        </TooltipTrigger>
        <Button className="btn export-button wide-only" aria-label="Export image" onPress={() => show({ dialog: 'export' })}>
          <Icon name="export" /> <span>Export image</span>
        </Button>
        <MoreMenu />
      </div>
    </header>
  )
}
