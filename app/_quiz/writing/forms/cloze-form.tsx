'use client'

import { useRef } from 'react'
import { Button } from '#app/_ui/button'
import { OWN_NAME } from '#app/_ui/locale'
import { gapsIn } from '#exercises/quiz/questions'
import type { Language } from '#exercises/quiz/words'
import { IconButton } from '../fields/icon-button'
import type { QuestionFormProps } from '../form-props'
import { formStrings } from '../form-strings'
import { gapsInOrder, type Selection, withGap, withGapAt, withGapPut, withoutGap } from '../gaps'
import { problemsIn } from '../problem'
import { GapPart } from './gap-part'
import { RequiredWords } from './words-part'

export function ClozeForm({ question, onChange, ...rest }: QuestionFormProps<'cloze'>) {
  const { languages, locale, problems } = rest
  const say = formStrings[locale]
  const fields = useRef<HTMLDivElement>(null)
  const { said, unsaid } = gapsInOrder(question)
  const isOnly = languages.length === 1

  /** Where the cursor is in the text of a language, or was when its field was left. */
  const selectionIn = (language: Language): Selection => {
    const field = fields.current?.querySelectorAll('textarea')[languages.indexOf(language)]
    const end = question.text[language]?.length ?? 0
    return { from: field?.selectionStart ?? end, to: field?.selectionEnd ?? end }
  }
  return (
    <>
      <div ref={fields}>
        <RequiredWords
          {...rest}
          field="text"
          hint={say.clozeHint}
          label={say.clozeText}
          lines={3}
          onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
          problems={problemsIn(problems, 'text')}
          value={question.text}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {languages.map((language) => (
          <Button
            key={language}
            onClick={() => onChange(withGapAt(question, language, selectionIn(language)), say.newGap)}
          >
            {isOnly ? say.putGap : say.putGapIn(OWN_NAME[language])}
          </Button>
        ))}
        {languages.flatMap((language) =>
          said
            .filter((name) => !gapsIn(question.text[language] ?? '').includes(name))
            .map((name) => (
              <Button
                key={`${language}/${name}`}
                onClick={() => onChange(withGapPut(question, name, language, selectionIn(language)), say.gap(name))}
              >
                {isOnly ? say.putThis(name) : say.putThisIn(name, OWN_NAME[language])}
              </Button>
            )),
        )}
        {unsaid.map((name) => (
          <Button
            key={name}
            onClick={() =>
              onChange(withGap(question, name, { kind: 'text', answers: [{ accepts: '' }] }), say.gap(name))
            }
          >
            {say.sayGap(name)}
          </Button>
        ))}
      </div>
      {said.map((name) => {
        const gap = question.gaps[name]
        return (
          gap && (
            <fieldset className="min-w-0 border-line border-t pt-4" key={name}>
              <legend className="sr-only">{say.gap(name)}</legend>
              <div className="mb-2 flex items-center justify-between gap-2">
                <p aria-hidden="true" className="font-semibold">
                  {say.gap(name)}
                </p>
                <IconButton
                  name={say.removeGap(name)}
                  onClick={() => onChange(withoutGap(question, name), say.removeGap(name))}
                  sign="remove"
                />
              </div>
              <GapPart
                {...rest}
                onChange={(next, what, joins) =>
                  onChange(withGap(question, name, next), say.of(say.gap(name), what), joins && `gaps/${name}/${joins}`)
                }
                problems={problemsIn(problems, 'gaps', name)}
                value={gap}
              />
            </fieldset>
          )
        )
      })}
    </>
  )
}
