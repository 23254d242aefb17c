import { expect, test } from 'vitest'
import { colourTokens, contrast, readTokens } from './tokens'

const tokens = readTokens()
const of = (name: string) => {
  const token = tokens.find((it) => it.name === name)
  if (!token) throw new Error(`the styles have no --${name}`)
  return token
}

test('black on white has the ratio 21, and a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#22438a', '#22438a')).toBe(1)
})

test('a colour that only one theme has is named', () => {
  expect(() =>
    colourTokens(':root { --ink: #000000; --line: #111111; @variant dark { --ink: #ffffff; } } :root:lang'),
  ).toThrow('--line is not in both themes')
})

for (const theme of ['light', 'dark'] as const) {
  test.each(['ink', 'ink-muted', 'accent', 'data', 'ack', 'loss', 'retransmission', 'control'])(
    `${theme}: text in the colour %s can be read on the surface`,
    (name) => expect(contrast(of(name)[theme], of('surface')[theme])).toBeGreaterThanOrEqual(4.5),
  )
  test.each(['ink', 'ink-muted', 'accent', 'ack', 'loss', 'control'])(
    `${theme}: text in the colour %s can be read on a raised surface`,
    (name) => expect(contrast(of(name)[theme], of('surface-raised')[theme])).toBeGreaterThanOrEqual(4.5),
  )
  test(`${theme}: what stands on the accent can be read, and the focus is seen`, () => {
    expect(contrast(of('on-accent')[theme], of('accent')[theme])).toBeGreaterThanOrEqual(4.5)
    for (const ground of ['surface', 'surface-raised'])
      expect(contrast(of('focus')[theme], of(ground)[theme])).toBeGreaterThanOrEqual(3)
  })
}
