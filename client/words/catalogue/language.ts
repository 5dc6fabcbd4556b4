/** Chosen before the first picture; it stays for as long as the page does. */
import { i18n, speak, speakMade } from './words-of.ts'

export const languageParameter = 'language'

/** The language of the page's address; English where it asks for none that exists. Sets the document's language and direction. */
export async function chooseLanguage(search: string): Promise<void> {
  const asked = new URLSearchParams(search).get(languageParameter)
  if (asked) {
    const [{ pseudoLanguages }, { translationOf }] = await Promise.all([import('./pseudo.ts'), import('./translations.ts')])
    const of = pseudoLanguages[asked]
    const translation = of ? null : await translationOf(asked)
    if (of) await speakMade({ language: asked, of })
    else if (translation) await speak(asked, translation)
  }
  document.documentElement.lang = i18n.language
  document.documentElement.dir = i18n.dir()
}
