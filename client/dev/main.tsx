/** In dev mode, /dev.html: every row of the notation and every component of client/ui, in its states and looks. Not part of the build. */
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../app/styles/index.css'
import './dev.css'
import { I18nProvider } from 'react-aria-components'
import { Around, useKinds } from './around.tsx'
import { components } from './components.tsx'
import { controlParts } from './control-parts.tsx'
import { forceColours } from './forced-colours.ts'
import { type LookOfPage, looksOfPage } from './looks.ts'
import { notation } from './notation.tsx'
import { type Part, SamplePart } from './sample-part.tsx'

const Looks = () => (
  <main className="dev-looks">
    {looksOfPage.map(({ id, word }) => (
      <figure key={id}>
        <figcaption>{word}</figcaption>
        <iframe title={word} src={`?look=${id}`} />
      </figure>
    ))}
  </main>
)

function Samples({ look }: { look: LookOfPage }) {
  const kinds = useKinds()
  const ids = kinds.map(({ id }) => id)
  const [controls] = useState(controlParts)
  const groups: [string, readonly Part[]][] = [
    ['Notation', notation],
    ['Controls', controls],
    ['Components', components(ids)],
  ]
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the kinds bring is forced as well
  useEffect(() => {
    if (look.forced) forceColours()
  }, [look, kinds])
  return (
    <Around kinds={kinds}>
      <main className="dev-samples">
        {groups.map(([title, parts]) => (
          <div key={title} className="dev-group">
            <h1>{title}</h1>
            {parts.map(part => (
              <SamplePart key={part.title} part={part} />
            ))}
          </div>
        ))}
      </main>
    </Around>
  )
}

const asked = new URLSearchParams(location.search).get('look')
const look = looksOfPage.find(({ id }) => id === asked)
Object.assign(document.documentElement.dataset, { theme: look?.theme ?? 'light' })
document.documentElement.dir = look?.dir ?? 'ltr'
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider locale={look?.dir === 'rtl' ? 'ar' : 'en'}>{look ? <Samples look={look} /> : <Looks />}</I18nProvider>
  </StrictMode>,
)
