import type { Root } from 'hast'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Locale } from '#content/locales'
import { bundleLesson } from './bundle'
import { evaluateLesson } from './evaluate'
import { explainTerms } from './terms'

const inner = ({ children }: { children?: React.ReactNode }) => <i>{children}</i>

async function rendered(body: string, locale: Locale = 'en'): Promise<string> {
  const { code } = await bundleLesson({ locale, source: `---\ntitle: A\n---\n\n${body}` })
  const Content = evaluateLesson(code, 'en.mdx')
  const components = {
    Scene: inner,
    Predict: inner,
    Quiz: inner,
    Choice: inner,
    Feedback: inner,
    Reveal: inner,
    Value: inner,
  }
  return renderToStaticMarkup(<Content components={components} />)
}

const terms = (html: string) => [...html.matchAll(/class="term"[^>]*>([^<]*)</g)].map(([, spelling]) => spelling)

test('a term is explained where it is first named, by any of its spellings', async () => {
  const html = await rendered('Two segments, and one **segment** more.\n\nA retransmission.')
  expect(terms(html)).toEqual(['segments', 'retransmission'])
  expect(html).toContain('popoverTarget="term-segment">segments</button><span id="term-segment" popover="auto"')
  expect(html).toContain('<strong>segment</strong> What TCP sends at a time')
  expect(html).toContain('<a class="link term-entry" href="/en/glossary#segment">In the glossary</a></span>')
})

test('no term is explained in code, a heading, a link or a question', async () => {
  const html = await rendered(
    '## The segment\n\n`segment` [segment](#x)\n\n<Quiz id="a">\nWhich segment?\n</Quiz>\n\nThe segment.',
  )
  expect(terms(html)).toEqual(['segment'])
  expect(html).toMatch(/The <button type="button" class="term"/)
})

test('in Chinese the longest spelling is the term', async () => {
  expect(terms(await rendered('进入半连接队列，报文段丢了。', 'zh'))).toEqual(['半连接队列', '报文段'])
})

test('a text that names nothing stays as it is', () => {
  const tree: Root = { type: 'root', children: [{ type: 'text', value: 'Nothing.' }] }
  explainTerms({}, 'en')(tree)
  expect(tree.children).toEqual([{ type: 'text', value: 'Nothing.' }])
})

const links = (html: string) =>
  [...html.matchAll(/href="([^"]*)"[^>]*>([^<]*)</g)].map(([, to, said]) => `${said}: ${to}`)
const RFC = 'https://www.rfc-editor.org/rfc'

test('a reference to an RFC leads to its section', async () => {
  const text = 'See RFC 1982. It is in RFC 9293, section 3.6, in RFC 9293 3.10.7.4, and in RFC 7323 sections 2.3 and 4.'
  expect(links(await rendered(text))).toEqual([
    `RFC 1982: ${RFC}/rfc1982`,
    `RFC 9293, section 3.6: ${RFC}/rfc9293#section-3.6`,
    `RFC 9293 3.10.7.4: ${RFC}/rfc9293#section-3.10.7.4`,
    `RFC 7323 sections 2.3: ${RFC}/rfc7323#section-2.3`,
  ])
})

test('a reference in Chinese leads there, too', async () => {
  expect(links(await rendered('见 RFC 7323 第 2.3 节（RFC 1337）。', 'zh'))).toEqual([
    `RFC 7323 第 2.3 节: ${RFC}/rfc7323#section-2.3`,
    `RFC 1337: ${RFC}/rfc1337`,
  ])
})

test('feedback has references, a choice, code and a heading have none', async () => {
  const html = await rendered(
    '## RFC 1\n\n`RFC 2`\n\n<Quiz id="a">\n<Choice id="b">RFC 3</Choice>\n<Feedback on="b">RFC 4</Feedback>\n</Quiz>',
  )
  expect(links(html)).toEqual([`RFC 4: ${RFC}/rfc4`])
})

test('a link within the course leads to the page of this language', async () => {
  expect(links(await rendered('[a](/lessons/three-segments#D0-10) [b](#here)', 'zh'))).toEqual([
    'a: /zh/lessons/three-segments#D0-10',
    'b: #here',
  ])
})

test('a state ends no line in its middle, and a unit stays with its number', async () => {
  const html = await rendered('At 500 ms in FIN-WAIT-1, not 5 sheep, for <Value/> ms.')
  expect(html).toContain(
    'At 500\u00A0ms in <span class="whitespace-nowrap">FIN-WAIT-1</span>, not 5 sheep, for <i></i>\u00A0ms.',
  )
})
