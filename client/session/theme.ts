export type Theme = 'light' | 'dark'

const key = 'isnad.theme'

export function storedTheme(): Theme | null {
  const value = localStorage.getItem(key)
  return value === 'light' || value === 'dark' ? value : null
}

export const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** Null follows the system. The canvas listens to the attribute. */
export function applyTheme(theme: Theme | null): Theme {
  const shown = theme ?? systemTheme()
  document.documentElement.dataset.theme = shown
  return shown
}

export function storeTheme(theme: Theme): void {
  localStorage.setItem(key, theme)
}
