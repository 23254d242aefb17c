import { expect, test } from 'vitest'
import { within } from '../xml/elements'
import { readXml } from '../xml/read-xml'
import { xhtmlOf } from './xhtml'

/** Everything that Markdown can say, and what people paste into it. */
const ALL = `# One

~~Struck~~, *em*, **strong**, \`a < b && c\`, ![x "y"](http://x.y/a.png "t") ![no](data:image/png;base64,AA) ![](http://x.y/b.png)
[l](http://x.y/?a=1&b=2 "t") [r](javascript:x) [here](#there) a note[^1] and again[^1] <b>&</b> ]]>  \nbroken

3. three
4. four

- [ ] open
- [x] done

> said
>
> - list

---

| a | b |
| :- | -: |
| 1 | \`2\` |

| only | head |
| - | - |

\`\`\`c
if (a < b && c > d) puts("]]>");
\`\`\`

$$\nx < y\n$$

[^1]: The note.
`

/** What the schema of QTI 2.1 knows of HTML, as far as Markdown makes it, with the attributes that may stand there. */
const KNOWN: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'p', 'div', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br', 'em', 'strong', 'sup'].map(
      (it) => [it, []],
    ),
  ),
  ...Object.fromEntries(['table', 'thead', 'tbody', 'tr'].map((it) => [it, []])),
  a: ['href'],
  img: ['src', 'alt'],
  code: ['class'],
  th: ['align'],
  td: ['align'],
}

const written = readXml(`<div>${xhtmlOf(ALL).xml}</div>`)

test('a text has no element and no attribute that the schema of QTI 2.1 does not know', () => {
  for (const { name, attributes } of within(written, ...allNames())) {
    expect(Object.keys(KNOWN)).toContain(name)
    expect([name, Object.keys(attributes).filter((it) => !KNOWN[name]?.includes(it))]).toEqual([name, []])
  }
})

test('a picture has an address and a word for it, and a link an address elsewhere', () => {
  for (const { attributes } of within(written, 'img'))
    expect(Object.keys(attributes).toSorted()).toEqual(['alt', 'src'])
  expect(within(written, 'a').map(({ attributes }) => attributes.href)).toEqual(['http://x.y/?a=1&b=2'])
})

test('every table has a body, also one that is nothing but its head', () => {
  const bodies = within(written, 'table').map((it) => within(it, 'tbody').length)
  expect(bodies).toEqual([1, 1])
})

test('what is lost leaves its letters', () => {
  const { xml } = xhtmlOf('~~struck~~\n\n- [ ] open\n- [x] done\n\n[here](#there)\n')
  expect(xml.replace(/<[^>]*>/g, '').trim()).toBe('struck\n\n☐ open\n☑ done\n\nhere')
})

function allNames(): string[] {
  const names = xhtmlOf(ALL).xml.matchAll(/<([a-z0-9]+)/g)
  return [...new Set([...names].map(([, name]) => name ?? ''))]
}
