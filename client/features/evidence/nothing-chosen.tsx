import { Rich } from '../../ui/rich.tsx'
import { t } from './t.ts'

export const NothingChosen = () => (
  <div className="side-empty">
    <p className="serif">{t('chooseALineToReadWho')}</p>
    <p>
      <Rich
        t={t}
        of="everyLineOnTheCanvasStandsOnClaims"
        parts={{ previous: <span className="kbd">[</span>, next: <span className="kbd">]</span> }}
      />
    </p>
  </div>
)
