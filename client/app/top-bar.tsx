import { memo } from 'react'
import { Button, Tab, TabList, Tooltip, TooltipTrigger } from 'react-aria-components'
import { exportImage, help, views } from '../actions/dialogs.ts'
import { theme } from '../actions/theme.ts'
import { useActs } from '../actions/use-acts.ts'
import { Search } from '../features/search/search.tsx'
import { tabs } from '../state/tabs.ts'
import { Icon } from '../ui/icon.tsx'
import { MoreMenu } from './more-menu.tsx'
import { t } from './t.ts'

export const TopBar = memo(function TopBar() {
  const acts = useActs()
  const { act } = acts
  const now = acts.now()
  return (
    <header className="topbar" data-region="Top bar">
      <h1 className="brand">
        {t('isnad')}{' '}
        <bdi lang="ar" dir="rtl">
          {t('text')}
        </bdi>
      </h1>
      <TabList className="tabs main-tabs" aria-label={t('views')}>
        {tabs.map(({ id, word }) => (
          <Tab key={id} className="tab" id={id}>
            {word}
          </Tab>
        ))}
      </TabList>
      <Search />
      <div className="topbar-end">
        <Button className="btn plain wide-only" onPress={() => act(views)}>
          <Icon name="views" /> {views.word(now)}
        </Button>
        <TooltipTrigger delay={400}>
          <Button className="icon-btn wide-only" aria-label={help.word(now)} onPress={() => act(help)}>
            <Icon name="help" />
          </Button>
          <Tooltip className="tooltip">
            {t('keyboard')} <span className="keys">?</span>
          </Tooltip>
        </TooltipTrigger>
        <TooltipTrigger delay={400}>
          <Button className="icon-btn wide-only" aria-label={theme.word(now)} onPress={() => act(theme)}>
            <Icon name={now.theme === 'dark' ? 'sun' : 'moon'} />
          </Button>
          <Tooltip className="tooltip">{theme.word(now)}</Tooltip>
        </TooltipTrigger>
        <Button className="btn export-button wide-only" aria-label={exportImage.word(now)} onPress={() => act(exportImage)}>
          <Icon name="export" /> <span>{exportImage.word(now)}</span>
        </Button>
        <MoreMenu />
      </div>
    </header>
  )
})
