import { expect, test } from 'vitest'
import { zipped } from './write-zip'
import { unpack, zipEntries } from './zip'

test('a zip that is written is read', async () => {
  const zip = zipped([
    { path: 'imsmanifest.xml', content: '<manifest/>' },
    { path: '题目/q-1.xml', content: '序号'.repeat(10_000) },
    { path: 'empty', content: new Uint8Array() },
  ])
  const entries = zipEntries(zip)
  if (typeof entries === 'string') throw new Error(entries)
  const read = await Promise.all(
    entries.map(async (entry) => {
      const unpacked = await unpack(entry, 100_000)
      return [entry.path, unpacked.kind === 'content' ? new TextDecoder().decode(unpacked.content) : unpacked.kind]
    }),
  )
  expect(read).toEqual([
    ['imsmanifest.xml', '<manifest/>'],
    ['题目/q-1.xml', '序号'.repeat(10_000)],
    ['empty', ''],
  ])
})
