import { expect, test } from 'vitest'
import { breadthOf, standBeside } from './stand-beside'

test('what shows one moment stands beside what shows the whole run', () => {
  expect(standBeside(['Transport', 'NumberCircle', 'Ladder'])).toBe(true)
  expect(standBeside(['Ladder', 'Why'])).toBe(true)
})

test('alone, or with a plot, which takes the whole width, a widget has nothing to stand beside', () => {
  expect(standBeside(['Transport', 'Ladder'])).toBe(false)
  expect(standBeside(['Why'])).toBe(false)
  expect(standBeside(['StateMachine', 'WindowPlot'])).toBe(false)
})

test('two runs are compared over the whole width; two columns stand beside the words where there is room', () => {
  expect(breadthOf(['Transport', 'Compare'])).toBe('whole')
  expect(breadthOf(['Steps', 'Transport', 'Ladder', 'StateMachine'])).toBe('broad')
  expect(breadthOf(['Controls', 'Transport', 'Ladder'])).toBe('column')
})
