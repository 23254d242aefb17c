import { expect, test } from 'vitest'
import { RULE_NAMES, reasonPlaces, rulePlaces, ruleSource } from './rule-source'

test('every rule that a trace can name has its place in the sources', () => {
  expect(RULE_NAMES.length).toBeGreaterThan(40)
  for (const rule of RULE_NAMES) {
    const { file, line, firstLine, text } = ruleSource(rule)
    expect(file).toMatch(/^engine\/tcp\/.*\.ts$/)
    expect(text.split('\n')[line - firstLine]).toContain(`export const ${rule}: Rule<`)
  }
})

test('a rule’s source is the whole rule with its comment, and nothing behind it', () => {
  const { text, file } = ruleSource('fin')
  expect(file).toBe('engine/tcp/segment-arrives/fin.ts')
  expect(text).toMatch(/^\/\*\*\n \* Eighth step/)
  expect(text).toMatch(/\n {2}return ended\n}$/)
})

test('a rule that is one expression ends with it', () => {
  expect(ruleSource('timeWaitTimeout').text).toMatch(/why: '2 MSL have passed',\n.*\n}\)$/)
})

test('the list of places is small enough to stand in a page', () => {
  expect(JSON.stringify(rulePlaces()).length).toBeLessThan(5000)
})

test('a reason is found where it is written, also outside of the rule that gives it', () => {
  const places = reasonPlaces()
  expect(places['new data is acknowledged']?.file).toBe('engine/tcp/sending/progress.ts')
  expect(ruleSource('ack').text).not.toContain('new data is acknowledged')
  expect(places['the FIN came again']?.file).toBe('engine/tcp/segment-arrives/time-wait.ts')
})

test('a reason that stands beside its rule comes with its own line and those before it', () => {
  const places = Object.entries(reasonPlaces())
  for (const [reason, { line, firstLine, lines }] of places) expect(lines[line - firstLine]).toContain(reason)
  expect(places.every(([, { lines }]) => lines.length >= 1 && lines.length <= 19)).toBe(true)
})
