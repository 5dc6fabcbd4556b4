const paths = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  undo: 'M5.5 2.5 2.5 5.5l3 3M2.5 5.5H10a3.8 3.8 0 0 1 0 7.6H6',
  redo: 'M10.5 2.5l3 3-3 3M13.5 5.5H6a3.8 3.8 0 0 0 0 7.6h4',
  layout:
    'M8 2.2a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2ZM3.6 10.6a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2ZM12.4 10.6a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2ZM7.2 5.3 4.4 10.7M8.8 5.3l2.8 5.4M5.3 12.2h5.4',
  fit: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
  zoomTo: 'M2.5 5v-2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Z',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V4.8a2.5 2.5 0 0 1 5 0V7',
  unlock: 'M3.5 7h9v6.5h-9zM5.5 7V4.8a2.5 2.5 0 0 1 4.9-.8',
  path: 'M3 11.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2ZM13 1.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2ZM4.2 11.8C6 9.5 4.5 8 8 8s2-1.5 3.8-3.8',
  text: 'M3 4.500v-2h10v2M8 2.500v11M6 13.500h4',
  hide: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4ZM3 13.5 13 2.5',
  list: 'M5.5 4H14M5.5 8H14M5.5 12H14M2 4h1M2 8h1M2 12h1',
  close: 'M3.5 3.500l9 9M12.5 3.500l-9 9',
  chevron: 'M4 6l4 4 4-4',
  back: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  moon: 'M13 9.600A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.600Z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.500M8 13.500V15M1 8h1.500M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  export: 'M8 10V2M5 4.8 8 2l3 2.800M3 9.500v4h10v-4',
  pin: 'M6 2h4l-.5 4.500L12 9H4l2.5-2.500ZM8 9v5',
  expand: 'M8 3v10M3 8h10',
  run: 'M4.5 2.800v10.400L13 8Z',
  stop: 'M4 4h8v8H4z',
  warn: 'M8 2 14.5 13.500h-13ZM8 6.500v3.500M8 11.800v.2',
  check: 'M3 8.500l3.2 3.200L13 4.5',
  clock: 'M8 2.500a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.300l2.2 1.3',
  help: 'M8 1.800a6.2 6.2 0 1 0 0 12.400A6.2 6.2 0 0 0 8 1.800ZM6.2 6.200c.2-2.4 3.9-2.2 3.7.1-.1 1.4-1.9 1.4-1.9 2.900M8 11.300v.3',
  views: 'M4 2.500h8v11L8 10.500l-4 3z',
  external: 'M6.5 3.500h-4v10h10v-4M9.5 2.500h4v4M13.5 2.5 7.5 8.5',
  database:
    'M8 2.200c3 0 5 .8 5 1.800s-2 1.8-5 1.800S3 5 3 4s2-1.8 5-1.800ZM3 4v8c0 1 2 1.8 5 1.800s5-.8 5-1.800V4M3 8c0 1 2 1.8 5 1.800s5-.8 5-1.8',
  more: 'M3 7a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM8 7a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM13 7a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  copy: 'M5.5 5.500h8v8h-8zM10.5 5.500v-3h-8v8h3',
} as const

export type IconName = keyof typeof paths
export const iconNames = Object.keys(paths) as IconName[]

/** A 16-unit line icon; always beside a word or inside a named control. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
