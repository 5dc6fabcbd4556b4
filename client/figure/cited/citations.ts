import type { CitedSource } from './cited.ts'

export function toCsl(sources: readonly CitedSource[]): string {
  const items = sources.map(({ id, title, publisher, url, date }) => ({
    id,
    type: 'webpage',
    title,
    ...(publisher !== null && { 'container-title': publisher, publisher }),
    ...(url !== null && { URL: url }),
    ...(date !== null && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
  }))
  return `${JSON.stringify(items, null, 2)}\n`
}

const texSigns: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
const tex = (words: string): string => words.replace(/[\\{}$&#%_~^]/g, sign => texSigns[sign] ?? `\\${sign}`).replace(/\s+/g, ' ')
/** In a url field only what would end it early. */
const texUrl = (url: string): string => url.replace(/[{}\\\s]/g, sign => encodeURIComponent(sign))

/** In UTF-8, as biber reads it; a title keeps its capitals. */
export const toBibtex = (sources: readonly CitedSource[]): string =>
  `${sources
    .map(({ id, title, publisher, url, date }) => {
      const fields: [string, string | null][] = [
        ['title', `{${tex(title)}}`],
        ['organization', publisher === null ? null : `{${tex(publisher)}}`],
        ['date', date],
        ['url', url === null ? null : texUrl(url)],
      ]
      const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]))
      return `@online{${id.replace(/[^\w:-]/g, '-')},\n${lines.join(',\n')}\n}`
    })
    .join('\n\n')}\n`

const line = (tag: string, value: string | null): string[] => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`])

export const toRis = (sources: readonly CitedSource[]): string =>
  `${sources
    .map(({ id, title, publisher, url, date }) =>
      [
        ...line('TY', 'ELEC'),
        ...line('ID', id),
        ...line('TI', title),
        ...line('PB', publisher),
        // year, month and day, each with its slash
        ...line('DA', date === null ? null : `${[...date.split('-'), '', ''].slice(0, 3).join('/')}/`),
        ...line('UR', url),
        'ER  - ',
      ].join('\r\n'),
    )
    .join('\r\n\r\n')}\r\n`
