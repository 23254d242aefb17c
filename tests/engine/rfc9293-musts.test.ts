import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'

const FILE = 'tests/engine/rfc9293-musts.yaml'
/** RFC 9293 numbers its MUSTs, the MUST NOTs among them, without a gap. */
const LAST = 69

const list = z
  .record(
    z.string().regex(/^\d+$/),
    z.union([z.string(), z.strictObject({ must: z.string(), notHere: z.string().min(20) })]),
  )
  .parse(parse(readFileSync(FILE, 'utf8')))

/** A title that begins with a number; more may follow: 'MUST-30, MUST-62: ...'. */
const TITLE = /(['"`])(MUST-\d+.*?)\1/g

const shown = new Map<number, string[]>()
for (const file of testsIn('engine', 'tests')) {
  if (file.includes('rfc9293-musts')) continue
  for (const [, , numbers = ''] of readFileSync(file, 'utf8').matchAll(TITLE)) {
    for (const [, number] of numbers.matchAll(/MUST-(\d+)/g)) {
      shown.set(Number(number), [...(shown.get(Number(number)) ?? []), file])
    }
  }
}

function testsIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  )
}

const isNotHere = (entry: (typeof list)[string] | undefined): boolean => typeof entry !== 'string'

test('the list holds every MUST of RFC 9293, and no other', () => {
  expect(Object.keys(list).map(Number)).toEqual(Array.from({ length: LAST }, (_, index) => index + 1))
})

test('every MUST is shown by a test, or the list says why it does not apply', () => {
  const missing = Object.entries(list).filter(
    ([number, entry]) => typeof entry === 'string' && !shown.has(Number(number)),
  )
  expect(missing.map(([number, must]) => `MUST-${number}: ${must}`)).toEqual([])
})

test('a test names no MUST that RFC 9293 does not have, or that the list says does not apply', () => {
  const wrong = [...shown].filter(([number]) => isNotHere(list[number]))
  expect(wrong.map(([number, files]) => `MUST-${number} in ${files.join(', ')}`)).toEqual([])
})
