import type { AcceptedNumber, AcceptedText } from '../../graded-answers'
import { insideOf, isPattern } from '../features'
import { element, type Xml } from '../xml/write-xml'
import { and, equals, not, OTHER, or } from './parts'

/** What is to be written, alone or in a gap. */
export type Asked =
  | { readonly kind: 'number'; readonly answers: readonly AcceptedNumber[] }
  | { readonly kind: 'text'; readonly answers: readonly AcceptedText[]; readonly caseSensitive: boolean }

/** The answers that QTI 1.2 has: of texts, those without stars in their midst. */
export function sayable(asked: Asked): Asked {
  if (asked.kind === 'number') return asked
  // As it stands, and no pattern: an answer too narrow is nearer than none.
  const accepts = (it: string) => (isPattern(it) ? it.replaceAll('\\*', '*').replaceAll('*', '\\*') : it)
  return { ...asked, answers: asked.answers.map((it) => ({ ...it, accepts: accepts(it.accepts) })) }
}

/** Whether an answer is this one, where no other follows. */
export function isAlone(asked: Asked, index: number, response: string): Xml {
  return isAny(asked, index) ? OTHER : isLike(asked, index, response)
}

/** Whether what stands in a gap is this answer and none before it: all gaps are looked at, whichever fits. */
export function isInGap(asked: Asked, index: number, response: string): Xml {
  const before = asked.answers.flatMap((_, earlier) =>
    earlier < index && mayBothFit(asked, earlier, index) ? [isLike(asked, earlier, response)] : [],
  )
  const is = isLike(asked, index, response)
  return before.length === 0 ? is : and([is, not(or(before))])
}

function isAny(asked: Asked, index: number): boolean {
  return asked.kind === 'number' ? asked.answers[index]?.value === '*' : asked.answers[index]?.accepts === '*'
}

function isLike(asked: Asked, index: number, response: string): Xml {
  if (asked.kind === 'number') {
    const { value = '*', tolerance = 0 } = asked.answers[index] ?? {}
    return value === '*' ? isWritten(response) : near(value, tolerance, response)
  }
  const { accepts = '*' } = asked.answers[index] ?? {}
  if (accepts === '*') return isWritten(response)
  const inside = insideOf(accepts)
  const said = (inside ?? accepts).replaceAll('\\*', '*')
  const attributes = { respident: response, case: asked.caseSensitive ? 'Yes' : 'No' }
  return element(inside === null ? 'varequal' : 'varsubstring', attributes, said)
}

const isWritten = (response: string): Xml => not(element('unanswered', { respident: response }))

/** A number so near as Canvas writes it: the number itself, or between two. */
function near(value: number, tolerance: number, response: string): Xml {
  const bound = (name: string, it: number) => element(name, { respident: response }, String(Number(it.toPrecision(12))))
  return or([
    equals(response, String(value)),
    and([bound('vargte', value - tolerance), bound('varlte', value + tolerance)]),
  ])
}

function mayBothFit(asked: Asked, a: number, b: number): boolean {
  if (isAny(asked, a) || isAny(asked, b)) return true
  if (asked.kind === 'number') {
    const [first, second] = [asked.answers[a], asked.answers[b]]
    const apart = Math.abs(Number(first?.value) - Number(second?.value))
    return apart <= (first?.tolerance ?? 0) + (second?.tolerance ?? 0)
  }
  const [first = '', second = ''] = [asked.answers[a]?.accepts, asked.answers[b]?.accepts]
  return insideOf(first) !== null || insideOf(second) !== null || first.toLowerCase() === second.toLowerCase()
}
