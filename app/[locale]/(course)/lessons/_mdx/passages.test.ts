import type { Element, ElementContent, Root, RootContent } from 'hast'
import { expect, test } from 'vitest'
import { layPassages } from './passages'

const block = (tagName: string): Element => ({ type: 'element', tagName, properties: {}, children: [] })
const widget = (name: string, ...children: ElementContent[]): RootContent & ElementContent => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [],
  children: children.flatMap((it) => (it.type === 'element' || it.type === 'mdxJsxFlowElement' ? [it] : [])),
})
const [p, h2, h3, ul] = ['p', 'h2', 'h3', 'ul'].map(block)
const scene = widget('Scene')
const predict = widget('Predict')

/** The tree in short: `passage(prose(h2 p) beside(Scene))`. */
function laid(...children: (RootContent | undefined)[]): string {
  const tree: Root = { type: 'root', children: children.flatMap((it) => it ?? []).map((it) => structuredClone(it)) }
  layPassages()(tree)
  return tree.children.map(short).join(' ')
}

function short(node: RootContent): string {
  if (node.type === 'mdxJsxFlowElement') return node.name ?? ''
  if (node.type !== 'element') return node.type
  const { className } = node.properties
  const name = node.tagName === 'div' && Array.isArray(className) ? className.join('.') : node.tagName
  const inside = node.tagName === 'div' ? `(${node.children.map(short).join(' ')})` : ''
  return node.tagName === 'ul' && className ? `${name}.${className}` : name + inside
}

test('a scene stands beside the words of its section, where the text has it', () => {
  expect(laid(h2, p, predict, scene, p)).toBe('passage(prose(h2 p Predict) beside(Scene) prose(p))')
})

test('a scene with a few words and nothing to answer takes the whole width below them', () => {
  expect(laid(h2, p, p, scene)).toBe('prose(h2 p p) prose.lesson-wide(Scene)')
  expect(laid(h2, p, p, scene, p, p)).toBe('passage(prose(h2 p p) beside(Scene) prose(p p))')
})

test('a section without a scene is words alone', () => {
  expect(laid(h2, predict, scene, h2, p, p)).toBe('passage(prose(h2 Predict) beside(Scene)) prose(h2 p p)')
})

test('of two scenes in a section each takes its question; what follows a scene stays with it', () => {
  expect(laid(h2, scene, p, predict, p, scene)).toBe(
    'prose(h2) prose.lesson-wide(Scene) prose(p) passage(prose(Predict p) beside(Scene))',
  )
  expect(laid(predict, scene, p, h3, predict, scene)).toBe(
    'passage(prose(Predict) beside(Scene) prose(p)) passage(prose(h3 Predict) beside(Scene))',
  )
})

test('a question that holds a hidden scene takes the whole width', () => {
  expect(laid(p, widget('Predict', widget('Reveal', scene)), p)).toBe('prose(p) prose.lesson-wide(Predict) prose(p)')
})

test('a scene of two columns says so; one that compares two runs takes the whole width, however many words it has', () => {
  expect(laid(h2, predict, widget('Scene', widget('Ladder'), widget('StateMachine')), p)).toBe(
    'passage.passage-broad(prose(h2 Predict) beside(Scene) prose(p))',
  )
  expect(laid(p, widget('Scene', widget('Transport'), widget('Compare')), widget('Quiz'), p)).toBe(
    'prose(p) prose.lesson-wide(Scene) prose(Quiz p)',
  )
})

test('the list at the end is what a reader can do, no other', () => {
  expect(laid(h2, ul, h2, p, ul)).toBe('prose(h2 ul) prose(h2 p ul.skills)')
})
