import { type Draft, type Found, gather } from '../gather'
import { type Note, Refused } from '../note'
import type { ReadFile, ReadOptions } from '../read-options'
import { refusedFile } from '../refused-file'
import { asTags } from '../tags'
import { languageOf } from '../text/language-of'
import type { TextsOf } from '../text/texts'
import { textOf, within } from '../xml/elements'
import { type Element, readXml } from '../xml/read-xml'
import { typed } from './read-types'
import { feedbackNamed, fieldOf, fieldsOf, materialsOf, type Reading, saidBy } from './reading'
import { rulesOf } from './rules'

/** Reads QTI 1.2 as Canvas and others write it, a question at a time. */
export function readQti12(xml: string, { language, name = 'QTI' }: ReadOptions = {}): ReadFile {
  return refusedFile(() => {
    const root = readXml(xml)
    if (root.name !== 'questestinterop') {
      throw new Refused({
        en: `Its root is <${root.name}>; QTI 1.2 has <questestinterop>.`,
        zh: `根元素是 <${root.name}>，QTI 1.2 应为 <questestinterop>。`,
      })
    }
    const found = within(root, 'item').map((item): Found => {
      const called = item.attributes.title ?? item.attributes.ident ?? null
      return { line: item.line, called, read: (texts) => draftOf(item, texts) }
    })
    const title = within(root, 'assessment', 'objectbank')[0]?.attributes.title?.trim()
    return gather(found, { title: title || name, language: language ?? languageOf(textOf(root)) })
  })
}

function draftOf(item: Element, texts: TextsOf): Draft {
  const { ident, title } = item.attributes
  const presentation = within(item, 'presentation')[0]
  if (presentation === undefined) throw new Refused({ en: 'It has no <presentation>.', zh: '缺少 <presentation>。' })
  const feedbacks = new Map(within(item, 'itemfeedback').map((it) => [it.attributes.ident ?? '', it]))
  const reading: Reading = { item, presentation, rules: rulesOf(item), feedbacks, texts }
  const named =
    title === undefined || title.trim() === '' || title === ident || title === 'Question'
      ? undefined
      : texts.words(title, 'plain')
  const explanation = feedbackNamed(reading, 'general_fb')
  const points = Number(fieldOf(item, 'points_possible') ?? fieldOf(item, 'qmd_weighting') ?? 1)
  const version = Number(fieldOf(item, 'version') ?? 1)
  const { notes = [], ...own } = typed(reading)
  return {
    id: ident ?? null,
    called: title ?? null,
    question: {
      ...(named && { title: named }),
      points: points > 0 ? points : 1,
      ...(Number.isSafeInteger(version) && version > 0 && { version }),
      tags: asTags(fieldsOf(item, 'keyword')),
      ...(explanation && { explanation }),
      ...(own.text === undefined && { text: saidBy(materialsOf(presentation), texts) }),
      ...own,
    },
    notes: [...notes, ...([...feedbacks.keys()].some((it) => IS_OVERALL.test(it)) ? [OVERALL] : [])],
  }
}

const IS_OVERALL = /^(correct|general_incorrect)_?(fb)?$/
const OVERALL: Pick<Note, 'effect' | 'what' | 'why'> = {
  effect: 'left-out',
  what: { en: 'what is said of any right or any wrong answer', zh: '总体反馈' },
  why: { en: 'A bank has no place for it.', zh: '题库中没有存放它的地方。' },
}
