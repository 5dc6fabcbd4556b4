interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true }): Record<string, T>
  glob<T>(patterns: string[], options: { import: 'default' }): Record<string, () => Promise<T>>
}
