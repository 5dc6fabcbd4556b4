import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Switch } from 'react-aria-components'
import type { Figure } from '../../figure/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { exportFormats } from './formats/index.ts'
import { t } from './t.ts'

const scales = [1, 2, 3, 4]
const scaled = exportFormats.flatMap(({ scaled, id }) => (scaled ? id.toUpperCase() : []))

type Background = 'white' | 'transparent'
export interface ScreenSettings {
  background: Background
  legend: boolean
  scale: number
}
export const firstScreenSettings: ScreenSettings = { background: 'white', legend: true, scale: 2 }

interface Props {
  settings: ScreenSettings
  onSettings(settings: ScreenSettings): void
  figure: Figure
}

export function ScreenOptions({ settings, onSettings, figure }: Props) {
  const { background, legend, scale } = settings
  return (
    <>
      <Segments<Background>
        field="labelled"
        label={t('background')}
        value={background}
        onChange={background => onSettings({ ...settings, background })}
        items={[
          ['white', t('white')],
          ['transparent', t('none')],
        ]}
      />
      <Switch className="switch" isSelected={legend} onChange={legend => onSettings({ ...settings, legend })}>
        <span className="switch-track" aria-hidden="true" /> {t('legendOnlyWhatIsUsed')}
      </Switch>
      <Select className="field" selectedKey={String(scale)} onSelectionChange={key => onSettings({ ...settings, scale: Number(key) })}>
        <Label>{t('scaleOfThe', { scaled: listOf(scaled, 'unit') })}</Label>
        <Button className="input select-button">
          <SelectValue /> <Icon name="chevron" />
        </Button>
        <Popover className="menu">
          <ListBox>
            {scales.map(each => (
              <ListBoxItem key={each} id={String(each)} className="menu-item">
                {t('eachRoundRound2Px', {
                  each,
                  round: Math.round(figure.width * each),
                  round2: Math.round(figure.height * each),
                })}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </>
  )
}
