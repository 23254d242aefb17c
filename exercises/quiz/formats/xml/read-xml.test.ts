import { expect, test } from 'vitest'
import { Refused } from '../note'
import { childNamed, textOf, within } from './elements'
import { readXml } from './read-xml'
import { element, fileOf } from './write-xml'

test('elements, attributes and texts come in their order, with their lines', () => {
  const root = readXml('<?xml version="1.0"?>\n<!-- c -->\n<quiz a="1 &lt; 2">\none <b>two</b> three\n<x:b/></quiz>')
  expect(root).toMatchObject({ name: 'quiz', attributes: { a: '1 < 2' }, line: 3 })
  expect(within(root, 'b').map(({ line }) => line)).toEqual([4, 5])
  expect(textOf(root).trim()).toBe('one two three')
})

test('entities are the five of XML and numbers; CDATA is as it stands', () => {
  expect(textOf(readXml('<a>&lt;&#65;&#x5e8f;&nbsp;&x;<![CDATA[&amp;<b>]]></a>'))).toBe('<A序&nbsp;&x;&amp;<b>')
})

test('what is written is read as it was', () => {
  const said = 'a < b && "c" ]]> \u0000 序 😀\n\n d'
  const root = readXml(fileOf(element('a', { b: said }, element('c', {}, said), element('d'), undefined)))
  expect(root.attributes.b?.replace(/\s+/g, ' ')).toBe('a < b && "c" ]]> 序 😀 d')
  expect(textOf(childNamed(root, 'c'))).toBe(said.replace('\u0000', ''))
})

const bomb = `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">${'cdefghij'.replace(/./g, (it) => `<!ENTITY ${it} "${`&${String.fromCharCode(it.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><a>&j;</a>`

test.each([
  ['nothing', '', 'no XML'],
  ['no XML', 'Which? {T}', 'no XML'],
  ['a file that ends early', '<quiz>\n<question>\n<text>Wh', 'no XML'],
  ['an element that is closed by another', '<quiz>\n<a></b></quiz>', 'line 2'],
  ['an entity bomb', bomb, 'DOCTYPE'],
  ['a file that names another', '<!-- a --><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'DOCTYPE'],
  ['deep nesting', '<a>'.repeat(50_000) + '</a>'.repeat(50_000), 'nested tags'],
  ['names of what objects inherit', '<__proto__>1</__proto__>', 'no XML'],
  ['comments without end', `<a>${'<!--'.repeat(100_000)}`, 'no XML'],
])('refused: %s', (_, xml, says) => {
  expect(() => readXml(xml)).toThrow(Refused)
  expect(() => readXml(xml)).toThrow(says)
})
