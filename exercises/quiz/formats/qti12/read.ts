import type { Words } from '../../words'
import { type Draft, type Found, gather } from '../gather'
import { type Note, Refused } from '../note'
import type { ReadFile, ReadOptions } from '../read-options'
import { refusedFile } from '../refused-file'
import { languageOf } from '../text/language-of'
import type { TextsOf } from '../text/texts'
import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import { type Element, readXml } from '../xml/read-xml'

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
  const named =
    title === undefined || title.trim() === '' || title === ident || title === 'Question'
      ? undefined
      : texts.words(title, 'plain')
  const explanation = feedbackOf(item, 'general_fb', texts)
  const points = Number(fieldOf(item, 'points_possible') ?? 1)
  return {
    id: ident ?? null,
    called: title ?? null,
    question: {
      ...(named && { title: named }),
      points: points > 0 ? points : 1,
      text: saidBy(materialsOf(presentation), texts),
      ...(explanation && { explanation }),
      ...typed(item, presentation, texts),
    },
    notes: within(item, 'itemfeedback').some(({ attributes }) =>
      /^(correct|general_incorrect)_?(fb)?$/.test(attributes.ident ?? ''),
    )
      ? [OVERALL]
      : [],
  }
}

const OVERALL: Pick<Note, 'effect' | 'what' | 'why'> = {
  effect: 'left-out',
  what: { en: 'what is said of any right or any wrong answer', zh: '总体反馈' },
  why: { en: 'A bank has no place for it.', zh: '题库中没有存放它的地方。' },
}

/** A field that stands beside an item: its type, its points. */
const fieldOf = (item: Element, label: string): string | undefined => {
  const fields = within(item, 'qtimetadatafield')
  const field = fields.find((it) => textOf(childNamed(it, 'fieldlabel')).trim() === label)
  return field && textOf(childNamed(field, 'fieldentry')).trim()
}

/** The materials of an element itself, in flows or not, and not those of its answers. */
const materialsOf = (element: Element): Element[] =>
  element.children.flatMap((it) =>
    typeof it === 'string' || it.name.startsWith('response_') ? [] : it.name === 'material' ? [it] : materialsOf(it),
  )

function saidBy(materials: readonly Element[], texts: TextsOf): Words | undefined {
  const html = materials
    .flatMap((it) => within(it, 'mattext'))
    .map((it) => {
      const said = textOf(it)
      const isHtml = (it.attributes.texttype ?? 'text/plain') === 'text/html'
      return isHtml ? said : said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    })
  return texts.words(html.join('\n'), 'html')
}

function feedbackOf(item: Element, ident: string, texts: TextsOf): Words | undefined {
  const found = within(item, 'itemfeedback').find(({ attributes }) => attributes.ident === ident)
  return found && saidBy(within(found, 'material'), texts)
}

/** The values that a condition asks for, without those that it refuses. */
const asked = (condition: Element, name = 'varequal'): Element[] =>
  condition.children.flatMap((it) =>
    typeof it === 'string' || it.name === 'not' ? [] : it.name === name ? [it] : asked(it, name),
  )

/** Each condition that gives points, with what it gives. */
function conditionsOf(item: Element): { readonly when: Element; readonly score: number }[] {
  return within(item, 'respcondition').flatMap((it) => {
    const when = childNamed(it, 'conditionvar')
    const score = Number(textOf(childNamed(it, 'setvar')).trim() || 0)
    return when !== undefined && score > 0 ? [{ when, score }] : []
  })
}

function typed(item: Element, presentation: Element, texts: TextsOf): Record<string, unknown> {
  const lids = within(presentation, 'response_lid')
  const [lid] = lids
  const conditions = conditionsOf(item)
  const most = Math.max(0, ...conditions.map(({ score }) => score))
  const type = fieldOf(item, 'question_type') ?? guessed(lids, presentation)
  const labels = (of: Element) =>
    within(of, 'response_label').map((it) => ({
      ident: it.attributes.ident ?? '',
      text: saidBy(within(it, 'material'), texts),
    }))
  const values = (name?: string) => conditions.flatMap(({ when }) => asked(when, name)).map((it) => textOf(it).trim())
  switch (type) {
    case 'multiple_choice_question':
    case 'multiple_answers_question':
    case 'true_false_question': {
      if (lid === undefined) throw new Refused({ en: 'It has no answers to choose.', zh: '没有可选的答案。' })
      const isMultiple = type === 'multiple_answers_question'
      const right = new Set(isMultiple ? values() : [])
      const answers = labels(lid).map(({ ident, text }) => {
        const score = Math.max(
          0,
          ...conditions
            .filter(({ when }) => asked(when).some((it) => textOf(it).trim() === ident))
            .map((it) => it.score),
        )
        const fraction = isMultiple
          ? right.has(ident)
            ? Number((100 / right.size).toPrecision(7))
            : 0
          : most === 0
            ? 0
            : (100 * score) / most
        return { ident, text, fraction, feedback: feedbackOf(item, `${ident}_fb`, texts) }
      })
      if (type === 'true_false_question') {
        const of = (word: RegExp) =>
          answers.find(({ ident, text }) => word.test(ident) || word.test(Object.values(text ?? {}).join('')))
        const [onTrue, onFalse] = [of(/^(true|t|真|正确|对)$/i), of(/^(false|f|假|错误|错)$/i)]
        return {
          type: 'true-false',
          answer: (onTrue?.fraction ?? 0) > 0,
          feedback: { onTrue: onTrue?.feedback, onFalse: onFalse?.feedback },
        }
      }
      const offered = answers.map(({ ident, ...it }) => it)
      return isMultiple
        ? { type: 'multiple', answers: offered, credit: 'all-or-nothing' }
        : { type: 'choice', answers: offered }
    }
    case 'short_answer_question':
      return { type: 'text', answers: values().map((it) => ({ accepts: it.replaceAll('*', '\\*') })) }
    case 'numerical_question':
      return { type: 'number', answers: conditions.map(({ when }) => numberIn(when)) }
    case 'matching_question': {
      const options = lid === undefined ? [] : labels(lid)
      const pairs = lids.map((it) => {
        const right = conditions
          .flatMap(({ when }) => asked(when))
          .find(({ attributes }) => attributes.respident === it.attributes.ident)
        const answer = options.find(({ ident }) => right !== undefined && ident === textOf(right).trim())
        return { prompt: saidBy(materialsOf(it), texts), answer: answer?.text }
      })
      const others = options.filter(({ text }) => !pairs.some(({ answer }) => answer === text)).map(({ text }) => text)
      return { type: 'match', pairs, others }
    }
    case 'essay_question':
      return { type: 'essay' }
    default:
      throw new Refused({
        en: `A bank has no questions of the type “${type.slice(0, 60)}”.`,
        zh: `题库没有“${type.slice(0, 60)}”题型。`,
      })
  }
}

/** What kind it is, where no field says it. */
function guessed(lids: readonly Element[], presentation: Element): string {
  if (lids.length > 1) return 'matching_question'
  if (lids.length === 1)
    return lids[0]?.attributes.rcardinality === 'Multiple' ? 'multiple_answers_question' : 'multiple_choice_question'
  return childrenNamed(presentation, 'response_num').length > 0 ? 'numerical_question' : 'short_answer_question'
}

function numberIn(when: Element): { value: number; tolerance: number } {
  const [exact] = asked(when).map((it) => Number(textOf(it)))
  const of = (...names: string[]) => names.flatMap((name) => asked(when, name)).map((it) => Number(textOf(it)))
  const [low] = of('vargte', 'vargt')
  const [high] = of('varlte', 'varlt')
  const decimal = (it: number) => Number(it.toPrecision(12))
  if (low === undefined || high === undefined) return { value: exact ?? Number.NaN, tolerance: 0 }
  return { value: exact ?? decimal((low + high) / 2), tolerance: decimal((high - low) / 2) }
}
