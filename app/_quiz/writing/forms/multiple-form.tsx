'use client'

import { useState } from 'react'
import { CheckField, NumberField, SelectField } from '../fields/plain-fields'
import { Rows } from '../fields/rows'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { noWords } from '../new-question'
import { ownProblems, problemsIn } from '../problem'
import { areEqual, countAgainst, equally, isRight, withRight } from '../shares'
import { FeedbackPart } from './feedback-part'
import { PromptField } from './prompt-field'
import { RequiredWords } from './words-part'

export function MultipleForm({ question, onChange, ...rest }: QuestionFormProps<'multiple'>) {
  const { languages, locale, problems } = rest
  const { answers, credit } = question
  const say = formStrings[locale]
  const [wantsShares, setWantsShares] = useState(false)
  const isByHand = credit === 'sum' && (wantsShares || !areEqual(answers))
  const part = { languages, locale }
  return (
    <>
      <PromptField
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <Rows
        add={say.addAnswer}
        hint={say.feedbackHint}
        least={2}
        locale={locale}
        nameOf={say.answer}
        newRow={() => ({ text: noWords(languages), fraction: 0 })}
        onChange={(next, ...how) =>
          onChange({ ...question, answers: isByHand ? next : equally(next, countAgainst(answers)) }, ...how)
        }
        problems={ownProblems(problems, 'answers')}
        rows={answers}
        title={say.answers}
      >
        {(answer, index, change) => {
          const own = problemsIn(problems, 'answers', index)
          return (
            <div className="grid gap-3">
              <RequiredWords
                field="text"
                label={say.answerText}
                onChange={(text, ...how) => change({ ...answer, text }, ...how)}
                problems={problemsIn(own, 'text')}
                value={answer.text}
                {...part}
              />
              {isByHand ? (
                <NumberField
                  className="max-w-56"
                  label={say.share}
                  onChange={(fraction) => change({ ...answer, fraction }, say.share, 'fraction')}
                  problems={ownProblems(own, 'fraction')}
                  value={answer.fraction ?? 0}
                />
              ) : (
                <CheckField
                  label={say.isRight}
                  onChange={(right) =>
                    onChange(
                      { ...question, answers: withRight(answers, index, right) },
                      say.of(say.answer(index + 1), say.isRight),
                    )
                  }
                  value={isRight(answer)}
                />
              )}
              <FeedbackPart onChange={change} problems={own} value={answer} {...part} />
            </div>
          )
        }}
      </Rows>
      <SelectField
        label={say.credit}
        onChange={(value) => {
          const next = value === 'sum' ? 'sum' : 'all-or-nothing'
          // Nothing can count against it where there is no part of the points.
          const shared = next === 'sum' ? answers : equally(answers, false)
          onChange({ ...question, credit: next, answers: shared }, say.credit)
        }}
        options={(['all-or-nothing', 'sum'] as const).map((value) => ({ value, name: say.credits[value] }))}
        value={credit}
      />
      {credit === 'sum' && (
        <div>
          {!isByHand && (
            <CheckField
              hint={say.againstItHint}
              label={say.againstIt}
              onChange={(areAgainst) => onChange({ ...question, answers: equally(answers, areAgainst) }, say.againstIt)}
              value={countAgainst(answers)}
            />
          )}
          <CheckField
            label={say.byHand}
            onChange={(byHand) => {
              setWantsShares(byHand)
              if (!byHand) onChange({ ...question, answers: equally(answers, countAgainst(answers)) }, say.byHand)
            }}
            value={isByHand}
          />
        </div>
      )}
      <CheckField
        label={say.shuffle}
        onChange={(shuffle) => onChange({ ...question, shuffle }, say.shuffle)}
        value={question.shuffle ?? true}
      />
    </>
  )
}
