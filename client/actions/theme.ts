import type { Action } from './action.ts'

export const theme: Action = {
  id: 'theme',
  word: now => `Use the ${now.theme === 'dark' ? 'light' : 'dark'} theme`,
  icon: now => (now.theme === 'dark' ? 'sun' : 'moon'),
  run: now => now.setTheme(now.theme === 'dark' ? 'light' : 'dark'),
}
