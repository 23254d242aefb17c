import { expect, test } from 'vitest'
import { streamsFrom } from '#app/_scene/stream'
import { LOCALES } from '#content/locales'
import { bulkTransfer } from '#content/scenarios/bulk-transfer'
import { run } from '#engine/scenario/run'
import { milliseconds } from '#engine/sim/time'
import { sequenceFile } from '../sequence-plot/sequence-file'
import { windowFile } from '../window-plot/window-file'

const sackPermitted = true
const trace = run({
  ...bulkTransfer,
  hosts: { client: { iss: 1000, mss: 1000, sackPermitted }, server: { iss: 5000, mss: 1000, sackPermitted } },
})
const [stream] = streamsFrom(trace, 'client')
if (!stream) throw new Error('the client of the bulk transfer sends nothing')
const span = { from: 0, until: milliseconds(700) }

const files = LOCALES.flatMap((locale) => {
  const shared = { trace, stream, span, title: 'A <plot>', locale }
  return [
    { name: `${locale} sequence numbers`, file: sequenceFile({ ...shared, vantage: 'sender', isAbsolute: false }) },
    { name: `${locale} windows`, file: windowFile(shared) },
  ]
})

test.each(files)('$name: the file refers to nothing outside of itself, and to nothing that it has not', ({ file }) => {
  expect(file.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|@import/)
  const named = [...file.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((id) => !file.includes(`id="${id}"`))).toEqual([])
})

test.each(files)('$name: every class that is drawn has its style, and words that are markup stay words', ({ file }) => {
  const styles = /<style>(.*)<\/style>/.exec(file)?.[1] ?? ''
  const classes = new Set([...file.matchAll(/class="([a-z-]+)"/g)].map(([, name]) => name))
  expect([...classes].filter((name) => !styles.includes(`.${name}`))).toEqual([])
  expect(file).toContain('<title>A &#60;plot&#62;</title>')
})

test('the file of sequence numbers has the loss, the retransmission and the numbers that the reader has chosen', () => {
  const shared = { trace, stream, span, title: 'A plot', locale: 'en' } as const
  const relative = sequenceFile({ ...shared, vantage: 'sender', isAbsolute: false })
  const absolute = sequenceFile({ ...shared, vantage: 'receiver', isAbsolute: true })
  expect(relative).toContain('>R</text>')
  expect(relative).toContain('class="lost"')
  expect(relative).toContain('>20000</text>')
  expect(absolute).toContain('>21000</text>')
  expect(absolute).not.toContain('class="lost"')
})
