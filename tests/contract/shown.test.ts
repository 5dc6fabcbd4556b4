import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapedJson, hasUnseen, shown, shownIn } from '../../server/contract/shown.ts'
import { EntityInput } from '../../server/contract/write.ts'
import { quoted } from '../../server/record/complaint.ts'

const hidden = /\p{Bidi_Control}|\p{Cs}|(?![\t\n\r])\p{Cc}/u

describe('53: names that would read as another’s', () => {
  it.each([
    ['Evil\u202egpj.exe', 'Evil[RLO]gpj.exe'],
    ['\u2066Iran\u2069', '[LRI]Iran[PDI]'],
    ['Ir\u200ban', 'Ir[U+200B]an'],
    ['a\u0000b\u001b[31m', 'a[U+0000]b[U+001B][31m'],
    ['half \ud800', 'half [U+D800]'],
    ['می‌خواهم', 'می‌خواهم'],
    ['حزب الدعوة', 'حزب الدعوة'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%j is shown as %s', (name, expected) => {
    expect(shown(name)).toBe(expected)
  })

  it('no text is shown with a sign that turns or hides anything, in an answer, in a terminal, in JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(shown(text)).not.toMatch(hidden)
        expect(quoted(text)).not.toMatch(hidden)
        expect(JSON.parse(escapedJson(JSON.stringify({ text })))).toEqual({ text })
      }),
    )
  })

  it('what forms send back or hold against a text stays word for word', () => {
    const name = 'x\u202ey'
    expect(shownIn({ name, names: [{ value: name }], quote: name, note: name, qualifiers: { a: name } })).toEqual({
      name: 'x[RLO]y',
      names: [{ value: 'x[RLO]y' }],
      quote: name,
      note: name,
      qualifiers: { a: name },
    })
    expect(hasUnseen(JSON.stringify({ name }))).toBe(true)
    expect(hasUnseen(JSON.stringify({ name: 'x\u0000' }))).toBe(true)
    expect(hasUnseen('{"name":"Iran"}')).toBe(false)
  })
})

describe('53: names that are none', () => {
  const entity = (name: string) => EntityInput.safeParse({ by: 'Anna', kind: 'Person', name })
  it.each(['a\u0000b', '\ud83d', 'x\udc00', ' ', '\u200b', '\u3164', '\u2800 \u00a0', '\u202e\u202c', '\t\n', '\u{e0041}'])(
    '%j is refused',
    name => {
      expect(entity(name).success).toBe(false)
      expect(EntityInput.safeParse({ by: name, kind: 'Person', name: 'Anna' }).success).toBe(false)
      expect(EntityInput.safeParse({ by: 'Anna', kind: 'Person', name: 'Anna', printed: [name] }).success).toBe(false)
      expect(EntityInput.safeParse({ by: 'Anna', kind: 'Person', name: 'Anna', native: { ar: name } }).success).toBe(false)
    },
  )
  it.each(['Anna', '李', '😀', 'می‌خواهم', 'Evil\u202egpj.exe', '1'])('%j is taken', name => {
    expect(entity(name).success).toBe(true)
  })
})
