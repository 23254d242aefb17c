import { expect, test } from 'vitest'
import { zipOf } from '#exercises/files/zip-for-tests'
import { type GivenFile, readPile } from './pile'
import { submissionText } from './submission-file'

const LIMITS = { zipBytes: 1_000_000, unpackedBytes: 3_000_000, submissions: 10 }

const of = (student: string) =>
  submissionText({
    student,
    assignment: { title: 'Week 2', exercises: ['time-wait'], due: '', hints: false, solutions: false },
    savedAt: '2026-03-02T10:00:00.000Z',
    exercises: [],
  })

function file(name: string, content: string | Uint8Array<ArrayBuffer>): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer }
}

test('files, and the files in the folders of a zip, are one pile in the order in which they came', async () => {
  const zip = zipOf([
    { name: 'Li Lei_12345_assignsubmission_file_/ackademy.json', content: of('Li Lei') },
    { name: '韩梅梅_12346_assignsubmission_file_/ackademy.json', content: of('韩梅梅') },
  ])
  const pile = await readPile([file('a.json', of('007')), file('week2.zip', zip)], LIMITS)
  expect(pile.submissions.map(({ path, submission }) => [submission.student, path])).toEqual([
    ['007', 'a.json'],
    ['Li Lei', 'Li Lei_12345_assignsubmission_file_/ackademy.json'],
    ['韩梅梅', '韩梅梅_12346_assignsubmission_file_/ackademy.json'],
  ])
  expect(pile.refused).toEqual([])
})

test('what else lies in a zip is left alone and counted', async () => {
  const zip = zipOf([
    { name: 'essay.pdf', content: 'x' },
    { name: '__MACOSX/Lei/a.json', content: 'x' },
    { name: 'Lei/._a.json', content: 'x' },
    { name: 'Lei/a.JSON', content: of('Lei') },
  ])
  const pile = await readPile([file('a.zip', zip)], LIMITS)
  expect(pile).toMatchObject({ submissions: [{ path: 'Lei/a.JSON' }], refused: [], ignored: 3 })
})

test('what is no submission is named with its reason, and the others are read', async () => {
  const zip = zipOf([
    { name: 'no.json', content: '[]' },
    { name: 'bomb.json', content: new Uint8Array(2_500_000) },
    { name: 'broken.json', content: 'x', claims: { crc: 1 } },
    { name: 'good.json', content: of('Lei') },
  ])
  const lost: GivenFile = { name: 'lost.json', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) }
  const files = [file('photo.png', '\x89PNG'), lost, file('cut.zip', zip.slice(0, 99)), file('a.zip', zip)]
  const pile = await readPile(files, LIMITS)
  expect(pile.refused.map(({ path, refusal }) => [path, refusal.kind])).toEqual([
    ['photo.png', 'not-json'],
    ['lost.json', 'unreadable'],
    ['cut.zip', 'zip-damaged'],
    ['no.json', 'another-format'],
    ['bomb.json', 'entry-too-large'],
    ['broken.json', 'entry-damaged'],
  ])
  expect(pile.submissions).toHaveLength(1)
})

test('many bombs unpack no more together than the pile may hold', async () => {
  const bombs = Array.from({ length: 20 }, (_, n) => ({ name: `${n}.json`, content: new Uint8Array(2_500_000) }))
  const { refused } = await readPile([file('a.zip', zipOf(bombs))], LIMITS)
  expect(refused.map(({ refusal }) => refusal.kind)).toEqual(['entry-too-large', ...Array(19).fill('pile-too-large')])
})

test('more submissions than one pile may hold are refused by name', async () => {
  const files = Array.from({ length: 12 }, (_, n) => file(`${n}.json`, of(`${n}`)))
  const { submissions, refused } = await readPile(files, LIMITS)
  expect(submissions).toHaveLength(10)
  expect(refused.map(({ path }) => path)).toEqual(['10.json', '11.json'])
})

test('a zip that is too large is not read at all', async () => {
  const huge: GivenFile = { name: 'huge.zip', size: 1_000_001, arrayBuffer: () => Promise.reject(new Error('read')) }
  expect((await readPile([huge], LIMITS)).refused).toEqual([{ path: 'huge.zip', refusal: { kind: 'zip-too-large' } }])
})
