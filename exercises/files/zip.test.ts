import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeZip, unpack, type ZipEntry, zipEntries } from './zip'
import { zipOf } from './zip-for-tests'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function entriesOf(zip: Uint8Array<ArrayBuffer>): readonly ZipEntry[] {
  const entries = zipEntries(zip)
  if (typeof entries === 'string') throw new Error(entries)
  return entries
}

async function unpackFirst(zip: Uint8Array<ArrayBuffer>, mostBytes = 1000) {
  const [entry] = entriesOf(zip)
  if (entry === undefined) throw new Error('the zip is empty')
  const unpacked = await unpack(entry, mostBytes)
  return unpacked.kind === 'content' ? text(unpacked.content) : unpacked.kind
}

test('deflated and stored entries come out as they went in, in their order, without the folders', async () => {
  const zip = zipOf([
    { name: 'a/', content: '', stored: true },
    { name: 'a/1.json', content: '{"x": 1}' },
    { name: 'a/2.json', content: 'stored', stored: true },
  ])
  const entries = entriesOf(zip)
  expect(entries.map(({ path }) => path)).toEqual(['a/1.json', 'a/2.json'])
  const contents = await Promise.all(entries.map((entry) => unpack(entry, 1000)))
  expect(contents.map((each) => each.kind === 'content' && text(each.content))).toEqual(['{"x": 1}', 'stored'])
})

test('a file is known for a zip by its first bytes, also an empty zip', () => {
  expect(looksLikeZip(zipOf([{ name: 'a', content: '' }]))).toBe(true)
  expect(looksLikeZip(zipOf([]))).toBe(true)
  expect(looksLikeZip(new TextEncoder().encode('{"PK": 1}'))).toBe(false)
})

test('a bomb is left where its limit is, whatever size it claims', async () => {
  const bomb = zipOf([{ name: 'a.json', content: new Uint8Array(4_000_000), claims: { size: 10 } }])
  expect(bomb.length).toBeLessThan(6_000)
  expect(await unpackFirst(bomb, 1_000_000)).toBe('entry-too-large')
})

test('an entry that was changed after packing is damaged', async () => {
  expect(await unpackFirst(zipOf([{ name: 'a', content: 'x', claims: { crc: 1 } }]))).toBe('entry-damaged')
  expect(
    await unpackFirst(zipOf([{ name: 'a', content: new Uint8Array([7, 7]), stored: true, claims: { method: 8 } }])),
  ).toBe('entry-damaged')
})

test('an encrypted entry, and one packed in another way, are known for it', async () => {
  expect(await unpackFirst(zipOf([{ name: 'a', content: 'x', encrypted: true }]))).toBe('entry-encrypted')
  expect(await unpackFirst(zipOf([{ name: 'a', content: 'x', claims: { method: 12 } }]))).toBe('entry-method')
})

test('a zip that was cut is damaged, wherever it was cut', () => {
  const whole = zipOf([
    { name: 'a', content: 'first' },
    { name: 'b', content: 'second' },
  ])
  for (let length = 0; length < whole.length; length++) expect(zipEntries(whole.slice(0, length))).toBe('zip-damaged')
})

test('whatever bytes follow the first four, nothing is thrown and no loop is without end', () => {
  const valid = zipOf([{ name: 'a', content: 'first', extra: new Uint8Array([1, 0, 2, 0, 9, 9]) }])
  const change = fc.record({ at: fc.nat(valid.length - 1), to: fc.nat(255) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
      const changed = valid.slice()
      for (const { at, to } of changes) changed[at] = to
      const entries = zipEntries(changed)
      expect(typeof entries === 'string' || entries.length <= 1).toBe(true)
    }),
  )
})

test('a zip of more entries than a class hands in is refused before it is read', () => {
  const zip = zipOf([{ name: 'a', content: '' }])
  new DataView(zip.buffer).setUint16(zip.length - 12, 60_000, true)
  expect(zipEntries(zip)).toBe('zip-too-full')
})
