import { type Draft, type Found, gather } from '../gather'
import { type Note, Refused } from '../note'
import type { ReadFile, ReadOptions } from '../read-options'
import { refusedFile } from '../refused-file'
import { languageOf } from '../text/language-of'
import type { TextsOf } from '../text/texts'
import { htmlIn } from '../text/xhtml'
import { childNamed, textOf, within } from '../xml/elements'
import { type Element, readXml } from '../xml/read-xml'
import { typed } from './read-types'

/** The file of one item. */
export interface ItemFile {
  readonly path: string
  readonly xml: string
}

/** Reads items of QTI 2.1, each a file of its own: one that cannot be read leaves the others as they are. */
export function readQti21(
  items: readonly ItemFile[],
  { language, name = 'QTI' }: ReadOptions = {},
  notes: readonly Note[] = [],
): ReadFile {
  return refusedFile(() => {
    const found = items.map(({ path, xml }): Found => ({ called: path, read: (texts) => draftOf(readXml(xml), texts) }))
    const known = language ?? languageOf(items.map(({ xml }) => xml.slice(0, ENOUGH)).join(' '))
    return gather(found, { title: name, language: known, notes })
  })
}

/** Of each item, to know its language by. */
const ENOUGH = 20_000

/** What stands in the body and is no part of the text. */
const isNoText = ({ name }: Element): boolean =>
  name.endsWith('Interaction') || name === 'rubricBlock' || FEEDBACKS.has(name)
const FEEDBACKS = new Set(['feedbackBlock', 'feedbackInline', 'modalFeedback'])

function draftOf(item: Element, texts: TextsOf): Draft {
  if (item.name !== 'assessmentItem') {
    throw new Refused({
      en: `Its root is <${item.name.slice(0, 60)}>; an item of QTI 2.1 is <assessmentItem>.`,
      zh: `根元素是 <${item.name.slice(0, 60)}>，QTI 2.1 的题目应为 <assessmentItem>。`,
    })
  }
  const { identifier, title } = item.attributes
  const body = childNamed(item, 'itemBody')
  const interactions = within(item, ...INTERACTIONS)
  const [interaction, ...others] = interactions
  if (body === undefined || interaction === undefined) {
    const [unknown] = body === undefined ? [] : interactionsIn(body)
    throw new Refused(unknown === undefined ? NOTHING_ASKED : noSuchType(unknown))
  }
  if (others.length > 0) throw new Refused(SEVERAL)
  const points = pointsOf(item)
  const prompt = childNamed(interaction, 'prompt')
  const html = htmlIn(body.children, isNoText) + (prompt ? `<div>${htmlIn(prompt.children, isNoText)}</div>` : '')
  const explanation = within(item, 'modalFeedback').find(
    ({ attributes }) => attributes.outcomeIdentifier === 'EXPLANATION',
  )
  const called = title === undefined || title.trim() === '' || title === identifier ? undefined : title
  return {
    id: identifier ?? null,
    called: title ?? null,
    question: {
      ...(called && { title: texts.words(called, 'plain') }),
      points,
      text: texts.words(html, 'html'),
      ...(explanation && { explanation: texts.words(htmlIn(explanation.children, isNoText), 'html') }),
      ...typed({ item, interaction, points, texts, html: (of) => texts.words(htmlIn(of.children, isNoText), 'html') }),
    },
  }
}

const INTERACTIONS = [
  'choiceInteraction',
  'textEntryInteraction',
  'extendedTextInteraction',
  'matchInteraction',
  'orderInteraction',
]

const interactionsIn = (body: Element): string[] =>
  body.children.flatMap((it) =>
    typeof it === 'string' ? [] : it.name.endsWith('Interaction') ? [it.name] : interactionsIn(it),
  )

/** What the item is worth: as it says, or the most that its mapping gives. */
function pointsOf(item: Element): number {
  const said = within(item, 'outcomeDeclaration').find(({ attributes }) => attributes.identifier === 'MAXSCORE')
  const points = Number(said ? textOf(said).trim() : Number.NaN)
  return points > 0 && points <= 1000 ? points : 1
}

const NOTHING_ASKED = { en: 'Nothing in it is asked.', zh: '其中没有题目。' }
const SEVERAL = {
  en: 'It asks several things at once, such as gaps of a text; a bank does not read that from QTI.',
  zh: '一个题目里有多处作答（例如填空），目前不能从 QTI 读入。',
}
const noSuchType = (name: string) => ({
  en: `A bank has no questions of the type ${name.slice(0, 60)}.`,
  zh: `题库没有 ${name.slice(0, 60)} 这种题型。`,
})
