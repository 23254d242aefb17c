import { type Gap, gapsIn, type QuestionOf } from '../../questions'
import type { Words } from '../../words'
import { htmlOf } from '../text/from-markdown'
import { fillingGaps, markingGaps, piecesOf } from '../text/gap-marks'
import { element, type Xml } from '../xml/write-xml'
import {
  chosen,
  condition,
  equals,
  feedbackTo,
  field,
  labelled,
  material,
  materialOf,
  name,
  type Parts,
  type Say,
  scored,
  shows,
} from './parts'
import { isInGap, sayable } from './write-written'

/** The two of its types in which Canvas has gaps: of menus alone, or of texts that are right or wrong. Null for any other. */
export function canvasTypeOf({ gaps, text }: QuestionOf<'cloze'>, say: Say): string | null {
  const all = Object.values(gaps)
  // Canvas has `[name]` where a gap is, so that no such text may stand elsewhere.
  const html = htmlOf(markingGaps(say(text)))
  if (Object.keys(gaps).some((it) => html.includes(`[${it}]`))) return null
  if (all.every(({ kind }) => kind === 'menu')) return 'multiple_dropdowns_question'
  const arePlain = all.every(
    (gap) =>
      gap.kind === 'text' &&
      !gap.caseSensitive &&
      gap.answers.every(({ accepts, fraction, feedback }) => fraction === 100 && !feedback && !/\*/.test(accepts)),
  )
  return arePlain ? 'fill_in_multiple_blanks_question' : null
}

/** A text with gaps: as Canvas has it where Canvas can, else a flow of texts and fields. Each gap adds its share to the score. */
export function withGaps(question: QuestionOf<'cloze'>, say: Say): Parts {
  const { gaps, text } = question
  const isCanvas = canvasTypeOf(question, say) !== null
  const total = Object.values(gaps).reduce((sum, { weight }) => sum + weight, 0)
  const all = gapsIn(say(text)).flatMap((id) => {
    const gap = gaps[id]
    const share = (100 * (gap?.weight ?? 0)) / total
    return gap === undefined ? [] : [{ id, ...gapParts(gap, { id, share, isCanvas, say }) }]
  })
  const html = htmlOf(markingGaps(say(text)))
  const shared = {
    conditions: all.flatMap(({ conditions }) => conditions),
    feedbacks: all.flatMap(({ feedbacks }) => feedbacks),
  }
  if (isCanvas) {
    const asked = [material(fillingGaps(html, (id) => `[${id}]`))]
    return { ...shared, asked, response: all.map(({ response }) => response) }
  }
  const fields = new Map(all.map(({ id, response }) => [id, response]))
  // What stands between gaps, and their names, in turn.
  const flow = piecesOf(html).flatMap((piece, at): Xml[] => {
    const gap = at % 2 === 1 ? fields.get(piece) : undefined
    return gap !== undefined ? [gap] : piece === '' ? [] : [material(piece)]
  })
  return { ...shared, asked: [element('flow', { class: 'Block' }, flow)], response: [] }
}

interface InText {
  readonly id: string
  /** Of 100. */
  readonly share: number
  readonly isCanvas: boolean
  readonly say: Say
}

interface GapParts {
  readonly response: Xml
  readonly conditions: readonly Xml[]
  readonly feedbacks: readonly (readonly [string, Words])[]
}

function gapParts(gap: Gap, { id, share, isCanvas, say }: InText): GapParts {
  const response = `response_${id}`
  const nameOf = (index: number) => `${id}_${name(index)}`
  const feedbacks = gap.answers.flatMap(({ feedback }, index) =>
    feedback ? [[feedbackTo(nameOf(index)), feedback] as const] : [],
  )
  const when = (is: (index: number) => Xml) =>
    gap.answers.map(({ fraction, feedback }, index) =>
      condition(
        'Yes',
        [is(index)],
        scored('Add', (share * Math.max(0, fraction)) / 100),
        ...(feedback ? [shows(feedbackTo(nameOf(index)))] : []),
      ),
    )
  if (gap.kind !== 'menu' && !isCanvas) {
    const asked = sayable(gap)
    return {
      response: field(response, gap.kind),
      conditions: when((index) => isInGap(asked, index, response)),
      feedbacks,
    }
  }
  const labels =
    gap.kind === 'menu'
      ? gap.answers.map(({ text }, index) => labelled(nameOf(index), materialOf(text, say)))
      : gap.answers.map((it, index) => {
          const text = 'accepts' in it ? it.accepts : String(it.value)
          return labelled(nameOf(index), element('material', {}, element('mattext', {}, text)))
        })
  const shuffle = gap.kind === 'menu' ? gap.shuffle : undefined
  const said = isCanvas ? element('material', {}, element('mattext', {}, id)) : undefined
  return {
    response: chosen(response, 'Single', labels, { shuffle, said }),
    conditions: when((index) => equals(response, nameOf(index))),
    feedbacks,
  }
}
