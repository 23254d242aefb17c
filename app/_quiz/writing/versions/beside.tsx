'use client'

import { SideBySide } from '#app/_editor/side-by-side'
import type { Locale } from '#app/_ui/locale'
import type { BankDraft, QuestionDraft } from '../draft-types'
import { questionName } from '../question-name'
import { writingStrings } from '../writing-strings'
import { differenceOf, isNone } from './difference'
import { essence, isAlike } from './essence'
import { aboutText, questionText } from './question-text'
import { versionsStrings } from './versions-strings'

interface Props {
  readonly then: BankDraft
  readonly now: BankDraft
  /** When it stood so. */
  readonly when: string
  readonly locale: Locale
}

/** An earlier state of a quiz beside the present one: what differs, question by question. */
export function Beside({ then, now, when, locale }: Props) {
  const say = versionsStrings[locale]
  const difference = differenceOf(then, now)
  if (isNone(difference)) return <p>{say.isPresent}</p>
  const aboutSides = [aboutText(then, locale), aboutText(now, locale)] as const
  const pairs = pairsOf(then, now).filter(({ was, is }) => !(was && is && isAlike(essence(was), essence(is))))
  const same = now.questions.length - difference.added - difference.changed.length
  // Each is a place of its own for who goes from one to the next.
  const sides = (of: string, left: string, right: string) => (
    <SideBySide
      left={{ label: when, text: left }}
      right={{ label: say.now, text: right }}
      say={{ ...say.side, sideBySide: say.differs(when, of) }}
    />
  )
  return (
    <div className="space-y-5 [&_:is(pre,code)]:font-sans [&_:is(pre,code)]:text-[0.9375rem]">
      {aboutSides[0] !== aboutSides[1] && (
        <div>
          <h3 className="font-semibold">{say.aboutQuiz}</h3>
          {sides(say.aboutQuiz, ...aboutSides)}
        </div>
      )}
      {pairs.map(({ id, was, is, n }) => {
        const question = is ?? was
        const name = question && (questionName(question, locale) || writingStrings[locale].types[question.type][0])
        return (
          <div key={id}>
            <h3 className="font-semibold">
              {n}. <bdi>{name}</bdi>{' '}
              <span className="ms-1 font-normal text-ink-muted text-sm">
                {was === undefined ? say.onlyNow : is === undefined ? say.onlyThen : say.isOther}
              </span>
            </h3>
            {sides(`${n}. ${name}`, was ? questionText(was, locale) : '', is ? questionText(is, locale) : '')}
          </div>
        )
      })}
      {difference.isReordered && <p>{say.otherOrder}</p>}
      {same > 0 && <p className="text-ink-muted">{say.theSame(same)}</p>}
    </div>
  )
}

interface Pair {
  readonly id: string
  readonly was: QuestionDraft | undefined
  readonly is: QuestionDraft | undefined
  /** Its place now, or then where it is gone. */
  readonly n: number
}

/** The questions of two states by their names: those of now in their order, then those that are gone. */
function pairsOf(then: BankDraft, now: BankDraft): Pair[] {
  const present = now.questions.map(
    (is, index): Pair => ({ id: is.id, is, was: then.questions.find(({ id }) => id === is.id), n: index + 1 }),
  )
  const gone = then.questions.flatMap((was, index): Pair[] =>
    now.questions.some(({ id }) => id === was.id) ? [] : [{ id: was.id, was, is: undefined, n: index + 1 }],
  )
  return [...present, ...gone]
}
