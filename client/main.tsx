import './app/trusted-types.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/index.css'
import { App } from './app/app.tsx'
import { applyTheme, storedTheme } from './session/theme.ts'
import { chooseLanguage } from './words/catalogue/language.ts'

applyTheme(storedTheme())
void chooseLanguage(location.search).then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
