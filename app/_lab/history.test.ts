import { expect, test } from 'vitest'
import { type Edit, edited, historyOf } from './history'

const after = (...edits: Edit[]) => edits.reduce(edited, historyOf({ untilMs: 1 }))
const set = (value: unknown, key = 'untilMs'): Edit => ({ kind: 'set', path: [key], value })

test('what is typed into one field is one step back', () => {
  const typed = after(set('2'), set('20'), set(200), set('x', 'profile'))
  expect(edited(typed, { kind: 'undo' }).now.draft).toEqual({ untilMs: 200 })
  expect(edited(edited(typed, { kind: 'undo' }), { kind: 'undo' }).now.draft).toEqual({ untilMs: 1 })
})

test('what was undone can be done again, until something else is', () => {
  const undone = after(set(2), { kind: 'undo' })
  expect(edited(undone, { kind: 'redo' }).now.draft).toEqual({ untilMs: 2 })
  expect(edited(edited(undone, set(3)), { kind: 'redo' }).now.draft).toEqual({ untilMs: 3 })
})

test('a text that cannot be read stays, and so does the scenario that it said before', () => {
  const { now } = after(
    { kind: 'type', text: 'untilMs: 5', draft: { value: { untilMs: 5 } } },
    { kind: 'type', text: 'untilMs: [' },
  )
  expect(now).toMatchObject({ draft: { untilMs: 5 }, text: 'untilMs: [' })
})

test('a change in the form takes the place of the text, and a step back brings the text again', () => {
  const changed = after({ kind: 'type', text: 'untilMs: [' }, set(9))
  expect(changed.now).toMatchObject({ draft: { untilMs: 9 }, text: null })
  expect(edited(changed, { kind: 'undo' }).now.text).toBe('untilMs: [')
})

test('another scenario is a step that can be undone too', () => {
  expect(after({ kind: 'replace', draft: {} }, { kind: 'undo' }).now.draft).toEqual({ untilMs: 1 })
})

test('nothing is undone where nothing was done', () => {
  expect(after({ kind: 'undo' }, { kind: 'redo' })).toEqual(historyOf({ untilMs: 1 }))
})
