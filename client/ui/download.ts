export function download(content: Blob | string, name: string, type = 'text/plain;charset=utf-8'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // the browser reads the address after the click returns
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** "isnad-ties-to-iran-20261123": a file's name from a title and a day. */
export function fileName(title: string, day = new Date()): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return ['isnad', words, day.toISOString().slice(0, 10).replaceAll('-', '')].filter(Boolean).join('-')
}
