import { expect, test } from 'vitest'
import { element, inWords } from './markup'

test('an element has its attributes, its text and other elements in it', () => {
  const inner = element('tspan', { class: 'fill-loss' }, 'lost')
  expect(inWords([element('text', { x: '50%', y: 12.5, 'data-time': undefined }, 'SEQ=1 ', inner)]).__html).toBe(
    '<text x="50%" y="12.5">SEQ=1 <tspan class="fill-loss">lost</tspan></text>',
  )
})

test('text can close no attribute and open no element', () => {
  const hostile = '"><script>alert(1)</script>&'
  const made = inWords([element('text', { 'data-state': hostile }, hostile)]).__html
  expect(made).not.toContain('<script')
  expect(made.match(/"/g)).toHaveLength(2)
  expect(made.match(/&(?!#\d+;)/g)).toBeNull()
})
