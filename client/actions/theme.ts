import type { Action } from './action.ts'
import { t } from './t.ts'

export const theme: Action = {
  id: 'theme',
  word: now => t('useTheLightTheme', { isDark: now.theme === 'dark' }),
  icon: now => (now.theme === 'dark' ? 'sun' : 'moon'),
  run: now => now.setTheme(now.theme === 'dark' ? 'light' : 'dark'),
}
