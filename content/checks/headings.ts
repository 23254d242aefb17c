import type { Root } from 'hast'
import type { Heading } from 'mdast'
import rehypeSlug from 'rehype-slug'
import { visit } from 'unist-util-visit'
import type { ReadLesson } from '../lesson-file'
import type { Problem } from './problem'

interface WrittenHeading {
  readonly id: string
  readonly depth: number
  readonly text: string
  readonly line: number
}

/** The headings of a lesson with the ids that the page gives them. */
export function headingsOf({ tree }: Pick<ReadLesson, 'tree'>): WrittenHeading[] {
  const headings: Omit<WrittenHeading, 'id'>[] = []
  visit(tree, 'heading', (heading) => {
    headings.push({ depth: heading.depth, text: textOf(heading), line: heading.position?.start.line ?? 1 })
  })
  const root: Root = {
    type: 'root',
    children: headings.map(({ text }) => ({
      type: 'element',
      tagName: 'h2',
      properties: {},
      children: [{ type: 'text', value: text }],
    })),
  }
  rehypeSlug()(root)
  return headings.map((heading, index) => {
    const element = root.children[index]
    return { ...heading, id: element?.type === 'element' ? String(element.properties.id) : '' }
  })
}

function textOf(heading: Heading): string {
  let text = ''
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value
  })
  return text
}

/** Headings can be linked to: each has an id that is its own and does not change when one is put before it. Both languages have as many. */
export function checkHeadings({ en, zh }: Readonly<Record<'en' | 'zh', ReadLesson>>): Problem[] {
  return [...withoutOwnId(en), ...withoutOwnId(zh), ...unequal(en, zh)]
}

function withoutOwnId(lesson: ReadLesson): Problem[] {
  const seen = new Map<string, number>()
  return headingsOf(lesson).flatMap(({ text, line }) => {
    const first = seen.get(text.toLowerCase())
    seen.set(text.toLowerCase(), line)
    if (!/[\p{L}\p{N}]/u.test(text))
      return [{ file: lesson.file, line, wrong: 'A heading without a word has no id.', right: 'Write what comes.' }]
    if (first === undefined) return []
    const wrong = `The heading “${text}” stands in line ${first} already, so that its id depends on the order.`
    return [{ file: lesson.file, line, wrong, right: 'Give each heading words of its own.' }]
  })
}

function unequal(en: ReadLesson, zh: ReadLesson): Problem[] {
  const [ofEn, ofZh] = [headingsOf(en), headingsOf(zh)]
  const length = Math.max(ofEn.length, ofZh.length)
  const at = Array.from({ length }, (_, index) => index).find((index) => ofEn[index]?.depth !== ofZh[index]?.depth)
  if (at === undefined) return []
  const said = (heading: WrittenHeading | undefined) =>
    heading ? `${'#'.repeat(heading.depth)} ${heading.text}` : 'no heading'
  return [
    {
      file: zh.file,
      line: ofZh[at]?.line ?? ofZh.at(-1)?.line ?? 1,
      wrong: `Here stands “${said(ofZh[at])}”, and “${said(ofEn[at])}” in its place in ${en.file}.`,
      right: 'Both languages have the same headings, of the same depths.',
    },
  ]
}
