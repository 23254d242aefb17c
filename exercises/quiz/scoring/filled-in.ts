import type { AcceptedNumber, AcceptedText, Unit } from '../graded-answers'
import type { Gap, QuestionOf } from '../questions'
import type { ResponseTo } from '../response'
import { ofAnswer, type Score, WRONG } from './score-of'
import { numberThatFits, readNumber, textThatFits } from './written'

interface NumberAsked {
  readonly answers: readonly AcceptedNumber[]
  readonly units?: readonly Unit[] | undefined
  readonly unitRequired?: boolean
}

interface TextAsked {
  readonly answers: readonly AcceptedText[]
  readonly caseSensitive: boolean
}

/** The fraction of the first answer that is near enough. */
export function scoreNumber({ answers, units, unitRequired }: NumberAsked, written: string): Score {
  const read = readNumber(written, units, unitRequired)
  if ('unreadable' in read) return { ...WRONG, unreadable: read.unreadable }
  return ofAnswer(numberThatFits(answers, read.value))
}

/** The fraction of the first answer that fits. */
export const scoreText = ({ answers, caseSensitive }: TextAsked, written: string): Score =>
  ofAnswer(textThatFits(answers, written, caseSensitive))

/** The gaps' scores, each as heavy as it is. */
export function scoreCloze({ gaps }: QuestionOf<'cloze'>, response: ResponseTo<'cloze'>): Score {
  const parts = Object.fromEntries(
    Object.entries(gaps).map(([id, gap]) => [
      id,
      scoreGap(gap, Object.hasOwn(response.gaps, id) ? response.gaps[id] : undefined),
    ]),
  )
  const all = Object.values(gaps).reduce((sum, { weight }) => sum + weight, 0)
  const got = Object.entries(gaps).reduce((sum, [id, { weight }]) => sum + weight * (parts[id]?.fraction ?? 0), 0)
  return {
    fraction: all === 0 ? 0 : got / all,
    feedback: Object.values(parts).flatMap(({ feedback }) => feedback),
    parts,
  }
}

function scoreGap(gap: Gap, filled: string | number | undefined): Score {
  if (gap.kind === 'menu') return typeof filled === 'number' ? ofAnswer(gap.answers[filled] ?? null) : WRONG
  if (typeof filled !== 'string' || filled.trim() === '') return WRONG
  return gap.kind === 'number' ? scoreNumber(gap, filled) : scoreText(gap, filled)
}
