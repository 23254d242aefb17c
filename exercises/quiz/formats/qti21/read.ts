import { type Draft, type Found, gather } from '../gather'
import { type Note, Refused } from '../note'
import type { ReadFile, ReadOptions } from '../read-options'
import { refusedFile } from '../refused-file'
import { asTags } from '../tags'
import { marked, namingGaps } from '../text/gap-marks'
import { languageOf } from '../text/language-of'
import type { TextsOf } from '../text/texts'
import { htmlIn } from '../text/xhtml'
import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import { type Element, readXml } from '../xml/read-xml'
import type { AboutItem } from './about-item'
import { idOf } from './parts'
import { processingIn } from './processing'
import { areGaps, readGaps } from './read-gaps'
import { typed } from './read-types'
import type { Reading } from './reading'

/** The file of one item. */
export interface ItemFile {
  readonly path: string
  readonly xml: string
  /** What its package says of it. */
  readonly about?: AboutItem | undefined
}

/** Reads items of QTI 2.1, each a file of its own: one that cannot be read leaves the others as they are. */
export function readQti21(
  items: readonly ItemFile[],
  { language, name = 'QTI' }: ReadOptions = {},
  notes: readonly Note[] = [],
): ReadFile {
  return refusedFile(() => {
    const found = items.map(({ path, xml, about }): Found => {
      return { called: path, read: (texts) => described(draftOf(readXml(xml), texts), about) }
    })
    const known = language ?? languageOf(items.map(({ xml }) => xml.slice(0, ENOUGH)).join(' '))
    return gather(found, { title: name, language: known, notes })
  })
}

/** Of each item, to know its language by. */
const ENOUGH = 20_000

/** A question with what its package says of it. */
const described = (draft: Draft, about: AboutItem | undefined): Draft => {
  if (about === undefined) return draft
  return { ...draft, question: { ...draft.question, version: about.version, tags: asTags(about.tags) } }
}

/** What stands in the body and is no part of the text. */
const noText = ({ name }: Element): string | null =>
  name.endsWith('Interaction') || name === 'rubricBlock' || FEEDBACKS.has(name) ? '' : null
const FEEDBACKS = new Set(['feedbackBlock', 'feedbackInline', 'modalFeedback'])

function draftOf(item: Element, texts: TextsOf): Draft {
  if (item.name !== 'assessmentItem') {
    throw new Refused({
      en: `Its root is <${item.name.slice(0, 60)}>; an item of QTI 2.1 is <assessmentItem>.`,
      zh: `根元素是 <${item.name.slice(0, 60)}>，QTI 2.1 的题目应为 <assessmentItem>。`,
    })
  }
  const { identifier, title } = item.attributes
  const id = identifier === undefined ? null : idOf(identifier)
  const body = childNamed(item, 'itemBody')
  if (body === undefined) throw new Refused(NOTHING_ASKED)
  const interactions = interactionsIn(body)
  const [first, ...others] = interactions
  if (first === undefined) throw new Refused(NOTHING_ASKED)
  const unknown = interactions.find(({ name }) => !INTERACTIONS.has(name))
  if (unknown !== undefined) throw new Refused(noSuchType(unknown.name))
  const html = (of: Element) => texts.words(htmlIn(of.children, noText), 'html')
  const processing = processingIn(item)
  const readingOf = (interaction: Element): Reading => ({ item, interaction, processing, texts, html })
  const explanation = within(item, 'modalFeedback').find(
    ({ attributes }) => attributes.outcomeIdentifier === 'EXPLANATION',
  )
  const called = title === undefined || title.trim() === '' || [identifier, id].includes(title) ? undefined : title
  const about = {
    ...(called && { title: texts.words(called, 'plain') }),
    ...(explanation && { explanation: html(explanation) }),
  }
  const draft = { id, called: title ?? null }
  if (areGaps(interactions, body)) {
    const { gaps, nameOf, most, notes } = readGaps(interactions, readingOf)
    const withGaps = htmlIn(body.children, (it) => {
      const name = nameOf(it)
      return name === null ? noText(it) : marked(name)
    })
    const text = namingGaps(texts.words(withGaps, 'html'))
    return { ...draft, question: { ...about, type: 'cloze', points: pointsOf(item, most), text, gaps }, notes }
  }
  if (others.length > 0) throw new Refused(SEVERAL)
  const prompt = childNamed(first, 'prompt')
  const asked = htmlIn(body.children, noText) + (prompt ? `<div>${htmlIn(prompt.children, noText)}</div>` : '')
  const { notes = [], ...own } = typed(readingOf(first))
  return {
    ...draft,
    question: { ...about, points: pointsOf(item), text: texts.words(asked, 'html'), ...own },
    notes,
  }
}

const INTERACTIONS = new Set([
  'choiceInteraction',
  'textEntryInteraction',
  'inlineChoiceInteraction',
  'extendedTextInteraction',
  'matchInteraction',
  'orderInteraction',
])

const interactionsIn = (of: Element): Element[] =>
  of.children.flatMap((it) =>
    typeof it === 'string' ? [] : it.name.endsWith('Interaction') ? [it] : interactionsIn(it),
  )

/** What an item is worth: as it says, or as its answers add up. */
function pointsOf(item: Element, most = 1): number {
  const of = (name: string) => childrenNamed(item, 'outcomeDeclaration').find((it) => it.attributes.identifier === name)
  const said = [textOf(of('MAXSCORE')).trim(), of('SCORE')?.attributes.normalMaximum, most].map(Number)
  return said.find((it) => it > 0 && it <= 1000) ?? 1
}

const NOTHING_ASKED = { en: 'Nothing in it is asked.', zh: '其中没有题目。' }
const SEVERAL = {
  en: 'It asks several questions at once; a question of a bank asks one, or has gaps in its text.',
  zh: '一个题目里同时问了几件事；题库的一道题只问一件事，或是一段填空文字。',
}
const noSuchType = (name: string) => ({
  en: `A bank has no questions of the type ${name.slice(0, 60)}.`,
  zh: `题库没有 ${name.slice(0, 60)} 这种题型。`,
})
