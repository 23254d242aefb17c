import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf, LARGEST_FILE, openSubmission, type Submission, submissionText } from './submission-file'

const assignment = { title: 'Week 2', exercises: ['time-wait'], due: '', hints: false, solutions: false }
const lei: Submission = {
  student: '李雷',
  assignment,
  savedAt: '2026-03-02T10:00:00.000Z',
  exercises: [{ slug: 'time-wait', source: 'export const x = 1\n', changedAt: '2026-03-01T09:00:00.000Z' }],
}

const bytes = (text: string) => new TextEncoder().encode(text)
const opened = (change: object) =>
  openSubmission(bytes(JSON.stringify({ ...JSON.parse(submissionText(lei)), ...change })))

test('a submission comes out of its file as it went in', () => {
  expect(openSubmission(bytes(submissionText(lei)))).toEqual({ kind: 'submission', submission: lei })
})

test('a file that an editor gave a byte order mark is read too', () => {
  expect(openSubmission(bytes(`\ufeff${submissionText(lei)}`))).toMatchObject({ kind: 'submission' })
})

test('a verdict that somebody wrote into the file does not come out of it', () => {
  const [exercise] = lei.exercises
  const claimed = { verdict: { status: 'passed' }, exercises: [{ ...exercise, verdict: 'passed', points: 99 }] }
  expect(opened(claimed)).toEqual({ kind: 'submission', submission: lei })
})

test('each kind of wrong file is known for what it is', () => {
  expect(openSubmission(new Uint8Array(LARGEST_FILE + 1))).toEqual({ kind: 'file-too-large' })
  expect(openSubmission(bytes('PNG'))).toEqual({ kind: 'not-json' })
  expect(openSubmission(bytes('[1, 2]'))).toEqual({ kind: 'another-format' })
  expect(opened({ format: 'ackademy-progress' })).toEqual({ kind: 'another-format' })
  expect(opened({ version: 2 })).toEqual({ kind: 'newer-version' })
  expect(opened({ student: ' \u200b ' })).toEqual({ kind: 'nobody' })
})

test('a damaged file names the field', () => {
  expect(opened({ exercises: [{ slug: 'time-wait', source: 7, changedAt: lei.savedAt }] })).toEqual({
    kind: 'malformed',
    where: 'exercises.0.source',
  })
  expect(opened({ savedAt: 'yesterday' })).toEqual({ kind: 'malformed', where: 'savedAt' })
})

test('one exercise twice is no submission: nobody could say which one counts', () => {
  expect(opened({ exercises: [...lei.exercises, ...lei.exercises] })).toMatchObject({ kind: 'malformed' })
})

test('whatever a file holds, nothing is thrown', () => {
  const file = fc.oneof(fc.uint8Array(), fc.json().map(bytes))
  fc.assert(
    fc.property(file, (content) => {
      expect(openSubmission(content).kind).toMatch(/^(not-json|another-format)$/)
    }),
  )
})

test('a file has the name of its student, in any script', () => {
  expect(fileNameOf('李雷 007', assignment)).toBe('ackademy_Week-2_李雷-007.json')
})

test.each(['../../.ssh/x', 'a/b\\c:d*e?f"g<h>i|j', '=cmd()', 'CON', '...', '\u202egpj', 'x'.repeat(500)])(
  'no name of a student makes a file name that is more than a name: %s',
  (student) => {
    expect(fileNameOf(student, { ...assignment, title: student })).toMatch(/^ackademy[\p{L}\p{N}_-]{0,122}\.json$/u)
  },
)
