import { memo, useRef } from 'react'
import { TabPanel } from 'react-aria-components'
import { useUi } from '../session/context.tsx'
import type { Comparing } from '../state/state.ts'
import { later } from '../ui/later.tsx'

const WhatIf = later(async () => (await import('../features/whatif/what-if.tsx')).WhatIf)

export const WhatIfTab = memo(function WhatIfTab() {
  const tab = useUi(ui => ui.tab)
  const last = useRef<Comparing>({ a: null, b: null })
  return (
    <TabPanel id="whatif" className="whatif-tab">
      {tab === 'whatif' && <WhatIf last={last} />}
    </TabPanel>
  )
})
