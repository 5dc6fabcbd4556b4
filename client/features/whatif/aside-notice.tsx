import { Button } from 'react-aria-components'
import { call } from '../../session/api.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useLoad } from '../../session/use-load.ts'
import { Icon } from '../../ui/icon.tsx'
import { count } from '../../words/text.ts'
import { useSetAside } from './use-set-aside.ts'

/** Says in Explore that the graph is not whole: what is set aside, and how much fell. */
export function AsideNotice() {
  const { show } = useShared()
  const lens = useExplorer(state => state.picture.lens)
  const setAside = useSetAside()
  const key = lens.without.length > 0 ? `set-aside:${JSON.stringify(lens)}` : null
  const { data } = useLoad(key, signal => call('setAside', { query: lens }, signal))
  if (key === null) return null
  const names = data?.without.map(({ name }) => name).join(', ') ?? '…'
  const fell = data ? data.relations.before - data.relations.after : null
  return (
    <div className="notice aside-notice" role="status">
      <Icon name="hide" />
      <p>
        Set aside: {names}.{fell === 0 && ' No relation loses its only support in this record.'}
        {fell !== null &&
          fell > 0 &&
          ` ${count(fell, 'relation')} ${fell === 1 ? 'loses its' : 'lose their'} only support in this record and ${fell === 1 ? 'is' : 'are'} not shown.`}
      </p>
      <Button className="btn small" onPress={() => show({ tab: 'whatif' })}>
        See what rests on it
      </Button>
      <Button className="btn small" onPress={() => void setAside([], 'take everything back')}>
        Clear
      </Button>
    </div>
  )
}
