/** In the order of their buttons; each is loaded when it is asked for. */
import { i18n } from '../../../words/catalogue/words-of.ts'
import { t } from '../t.ts'
import type { Printed } from '../use-printed.ts'

interface EvidenceFormat {
  id: string
  word: string
  blob(made: Printed): Promise<Blob>
}

const citedOf = async ({ material, options }: Printed) => (await import('../../../figure/cited/cited-with.ts')).citedWith(material, options)
const citations = () => import('../../../figure/cited/citations.ts')

/** Each statement with its footnote. */
export async function markdownOf(made: Printed): Promise<string> {
  const { toMarkdown } = await import('../../../figure/cited/markdown.ts')
  return toMarkdown(await citedOf(made))
}

export const evidenceFormats: readonly EvidenceFormat[] = [
  {
    id: 'html',
    get word() {
      return t('savePage')
    },
    async blob({ material, options }) {
      const [{ pageOf }, { printThread }] = await Promise.all([
        import('../../../figure/page/page-of.ts'),
        import('../../../figure/print/print-thread.ts'),
      ])
      const thread = printThread()
      try {
        return new Blob([await pageOf(material, options, i18n.language, {}, asked => thread.run(asked))], { type: 'text/html' })
      } finally {
        thread.stop()
      }
    },
  },
  {
    id: 'docx',
    get word() {
      return t('saveDocx')
    },
    async blob(made) {
      const { toDocx } = await import('../../../figure/cited/docx.ts')
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      return new Blob([await toDocx(await citedOf(made))], { type })
    },
  },
  {
    id: 'md',
    get word() {
      return t('saveMarkdown')
    },
    blob: async made => new Blob([await markdownOf(made)], { type: 'text/markdown' }),
  },
  {
    id: 'csl.json',
    get word() {
      return t('saveCsl')
    },
    blob: async made =>
      new Blob([(await citations()).toCsl((await citedOf(made)).sources)], { type: 'application/vnd.citationstyles.csl+json' }),
  },
  {
    id: 'bib',
    get word() {
      return t('saveBibtex')
    },
    blob: async made => new Blob([(await citations()).toBibtex((await citedOf(made)).sources)], { type: 'application/x-bibtex' }),
  },
  {
    id: 'ris',
    get word() {
      return t('saveRis')
    },
    blob: async made =>
      new Blob([(await citations()).toRis((await citedOf(made)).sources)], { type: 'application/x-research-info-systems' }),
  },
]
