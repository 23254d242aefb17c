import { expect, test } from 'vitest'
import { zipEntries } from './zip'
import { zipOf } from './zip-for-tests'

const nameIn = (part: Parameters<typeof zipOf>[0][number]) => {
  const entries = zipEntries(zipOf([part]))
  return typeof entries === 'string' ? entries : entries[0]?.path
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const GBK_LI_LEI = new Uint8Array([0xc0, 0xee, 0xc0, 0xd7, 0x2e, 0x6a, 0x73, 0x6f, 0x6e])

test('a name in UTF-8 is read, with the flag and without it', () => {
  expect(nameIn({ name: '李雷_12_assignsubmission_file_/a.json', content: '' })).toBe(
    '李雷_12_assignsubmission_file_/a.json',
  )
  expect(nameIn({ name: utf8('李雷.json'), content: '' })).toBe('李雷.json')
})

test('a name in GBK, as Chinese Windows writes it, is read', () => {
  expect(nameIn({ name: GBK_LI_LEI, content: '' })).toBe('李雷.json')
})

test('a name that is none of both still is a name', () => {
  expect(nameIn({ name: new Uint8Array([0x4a, 0x6f, 0x73, 0xe9]), content: '' })).toBe('José')
})

test('the field that was made for names in Unicode counts more than the name', () => {
  const name = utf8('雷.json')
  const extra = new Uint8Array([0x75, 0x70, 5 + name.length, 0, 1, 0, 0, 0, 0, ...name])
  expect(nameIn({ name: utf8('#U96f7.json'), content: '', extra })).toBe('雷.json')
})
