import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersOf } from './answers'
import type { RecordedCall } from './run-in-vitest'
import { WORK } from './work-folder'

const folder = join(WORK, `answers-${process.pid}`)
beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a submission of this source answers. */
function answers(name: string, source: string, calls: readonly RecordedCall[]) {
  const path = join(folder, `${name}.ts`)
  writeFileSync(path, source)
  return answersOf(path, calls)
}

const CALLS: readonly RecordedCall[] = [['first', { held: Uint8Array.of(1, 2) }]]
const READS = 'export const first = ({ held }: { held: Uint8Array }) => held[0]'

test('a submission that writes into the bytes that it was lent changes nothing for the next one', async () => {
  const writes = 'export const first = ({ held }: { held: Uint8Array }) => (held[0] = 9)'
  expect(await answers('writes', writes, CALLS)).toEqual(['9'])
  expect(await answers('reads', READS, CALLS)).toEqual(['1'])
})

test('arguments are frozen, as the suites lend them', async () => {
  const spoils = 'export const first = (lent: { held: unknown }) => (lent.held = null)'
  expect(await answers('spoils', spoils, CALLS)).toEqual(['throws'])
})

test('bytes that lie in a larger buffer do so in every copy', async () => {
  const whole = 'export const first = (bytes: Uint8Array) => [bytes.byteOffset, bytes.buffer.byteLength]'
  expect(await answers('whole', whole, [['first', Uint8Array.of(1, 2, 3, 4).subarray(1, 3)]])).toEqual(['[1, 4]'])
})

test('a function that is not there is an answer of its own', async () => {
  expect(await answers('other', 'export const second = 2', CALLS)).toEqual(['is not exported'])
})
