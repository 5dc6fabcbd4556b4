import { useExplorer } from '../../session/context.tsx'
import { toggled } from '../../state/what-if.ts'
import { calledOrSaid } from '../../words/told.ts'
import { Foundations } from './foundations.tsx'
import { t } from './t.ts'
import { useSetAside } from './use-set-aside.ts'

export function AsidePicker() {
  const without = useExplorer(state => state.picture.lens.without)
  const setAside = useSetAside()
  return (
    <Foundations
      chosen={without}
      onToggle={each => {
        const name = calledOrSaid(each)
        void setAside(toggled(without, each.id), without.includes(each.id) ? t('takeBack', { name }) : t('setAside2', { name }))
      }}
      label={t('speakerPublisherSourceOrClaim')}
      counted="claims"
      hint={t('aNameAClaimsNumberOr')}
    />
  )
}
