import { expect, it } from 'vitest'
import { released } from '../../scripts/changelog.ts'

it('what is not released gets the version and the date, what was keeps them', () => {
  const text = '# Changelog\n\n## Next (not released)\n\nNew.\n\n## 0.1.0 (2026-01-02)\n\nOld.\n'
  expect(released(text, '0.2.0', '2026-03-04')).toBe('# Changelog\n\n## 0.2.0 (2026-03-04)\n\nNew.\n\n## 0.1.0 (2026-01-02)\n\nOld.\n')
})

it('a changelog with nothing new is refused', () => {
  expect(() => released('# Changelog\n\n## 0.1.0 (2026-01-02)\n', '0.2.0', '2026-03-04')).toThrow('(not released)')
})
