import './app/trusted-types.ts'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import './app/styles/index.css'
import { App } from './app/app.tsx'
import { applyTheme, storedTheme } from './session/theme.ts'
import { chooseLanguage } from './words/catalogue/language.ts'
import { i18n } from './words/catalogue/words-of.ts'

applyTheme(storedTheme())
void chooseLanguage(location.search).then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <I18nProvider locale={i18n.language}>
        <App />
      </I18nProvider>
    </StrictMode>,
  ),
)
