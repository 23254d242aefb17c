import type { Node } from 'mdast'
import { headingsOf } from '#content/checks/headings'
import type { Lesson } from '#content/lessons'

export interface Section {
  /** The anchor of its heading; null before the first. */
  readonly id: string | null
  readonly heading: string
  readonly text: string
}

/** What is not the lesson's own running text: questions with their answers, and claims, which are found by themselves. */
const LEFT_OUT: ReadonlySet<unknown> = new Set(['Predict', 'Quiz', 'Reveal', 'Steps', 'Claim', 'Exercise'])

/** The text of a lesson by heading. What a reader is asked first is not in it, nor is the answer. */
export function sectionsOf(lesson: Pick<Lesson, 'tree' | 'frontMatter'>): Section[] {
  const headings = headingsOf(lesson)
  const sections = [{ id: null as string | null, heading: lesson.frontMatter.title, text: lesson.frontMatter.question }]
  let next = 0
  for (const node of lesson.tree.children) {
    if (node.type === 'heading') {
      const heading = headings[next]
      next += 1
      sections.push({ id: heading?.id ?? null, heading: heading?.text ?? '', text: '' })
      continue
    }
    const section = sections.at(-1)
    const text = textOf(node)
    if (section && text !== '') section.text = `${section.text} ${text}`.trim()
  }
  return sections
}

function textOf(node: Node): string {
  if ('name' in node && LEFT_OUT.has(node.name)) return ''
  // A number that the engine computes.
  if ('name' in node && node.name === 'Value') return '…'
  if (node.type === 'text' || node.type === 'inlineCode') return 'value' in node ? String(node.value) : ''
  if (!('children' in node) || !Array.isArray(node.children)) return ''
  const isBlock =
    node.type !== 'paragraph' && node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'link'
  return node.children
    .map(textOf)
    .join(isBlock ? ' ' : '')
    .replace(/\s+/g, ' ')
    .trim()
}
