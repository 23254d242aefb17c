import { expect, test } from 'vitest'
import { amended, begunWith, changed, redone, undone } from './history'

const typed = (texts: readonly string[], joins: string | undefined, everyMs = 100) =>
  texts.reduce(
    (history, text, index) => changed(history, text, { what: 'text', where: 'q1', joins }, index * everyMs),
    begunWith(''),
  )

test('keystrokes in one field are one step, which goes back to before the first of them', () => {
  const history = typed(['a', 'ab', 'abc'], 'q1/text')
  expect(history.done).toEqual([{ state: '', what: 'text', where: 'q1' }])
  expect(undone(history).present).toBe('')
})

test('who pauses, or goes to another field, begins another step', () => {
  expect(typed(['a', 'ab'], 'q1/text', 5000).done).toHaveLength(2)
  const elsewhere = changed(typed(['a'], 'q1/text'), 'b', { what: 'title', joins: 'title' }, 200)
  expect(elsewhere.done.map(({ what }) => what)).toEqual(['text', 'title'])
})

test('changes without a key are steps of their own', () => {
  expect(typed(['a', 'ab'], undefined).done).toHaveLength(2)
})

test('what is taken back can be done again, until something else is done', () => {
  const history = undone(typed(['a', 'ab'], undefined))
  expect(history.present).toBe('a')
  expect(redone(history)).toMatchObject({ present: 'ab', undone: [] })
  expect(changed(history, 'x', { what: 'other' }, 0).undone).toEqual([])
})

test('typing on after undo is a step of its own', () => {
  const again = changed(undone(typed(['a', 'ab'], 'q1/text')), 'c', { what: 'text', joins: 'q1/text' }, 200)
  expect(again.done).toHaveLength(1)
  expect(undone(again).present).toBe('')
})

test('where there is nothing to take back nothing happens', () => {
  const history = begunWith('')
  expect(undone(history)).toBe(history)
  expect(redone(history)).toBe(history)
})

test('what is written into the present without a step is not taken back, and leaves the other steps', () => {
  const history = amended(undone(typed(['a', 'ab'], undefined)), (text) => `${text}!`)
  expect(history.present).toBe('a!')
  expect(history.done).toHaveLength(1)
  expect(redone(history).present).toBe('ab')
})
