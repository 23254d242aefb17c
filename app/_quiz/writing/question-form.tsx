'use client'

import { Disclosure } from '#app/_ui/disclosure'
import type { QuestionDraft } from './draft-types'
import { ListField } from './fields/list-field'
import { NumberField, TextField } from './fields/plain-fields'
import { FormOf } from './form-of'
import type { OnChange, QuestionFormProps } from './form-props'
import { formStrings } from './form-strings'
import { OptionalWords } from './forms/words-part'
import { ownProblems, problemsIn } from './problem'

interface Props extends Omit<QuestionFormProps<'choice'>, 'question' | 'onChange'> {
  readonly question: QuestionDraft
  readonly onChange: OnChange<QuestionDraft>
}

/** A question by form: what its type has, and what every question has. */
export function QuestionForm({ question, languages, locale, problems, onChange }: Props) {
  const say = formStrings[locale]
  const { tags = {} } = question
  const part = { languages, locale }
  const tagged = (change: typeof tags, what: string, joins: string) =>
    onChange({ ...question, tags: { ...tags, ...change } }, what, `tags/${joins}`)
  return (
    <div className="space-y-6">
      <FormOf locale={locale} languages={languages} onChange={onChange} problems={problems} question={question} />
      <OptionalWords
        {...part}
        field="explanation"
        hint={say.explanationHint}
        label={say.explanation}
        lines={2}
        onChange={(explanation, ...how) => onChange({ ...question, explanation }, ...how)}
        problems={problemsIn(problems, 'explanation')}
        value={question.explanation}
      />
      <NumberField
        className="max-w-40"
        label={say.points}
        onChange={(points) => onChange({ ...question, points }, say.points, 'points')}
        problems={ownProblems(problems, 'points')}
        value={question.points ?? 1}
      />
      <Disclosure
        open={problemsIn(problems, 'tags').length + problemsIn(problems, 'title').length > 0 || undefined}
        summary={say.more}
      >
        <div className="space-y-4">
          <OptionalWords
            {...part}
            field="title"
            hint={say.nameHint}
            label={say.name}
            onChange={(title, ...how) => onChange({ ...question, title }, ...how)}
            problems={problemsIn(problems, 'title')}
            value={question.title}
          />
          <TextField
            className="max-w-40"
            hint={say.lessonHint}
            label={say.lesson}
            onChange={(text) => tagged({ lesson: text === '' ? undefined : text }, say.lesson, 'lesson')}
            problems={ownProblems(problems, 'tags', 'lesson')}
            value={tags.lesson ?? ''}
          />
          <ListField
            hint={say.claimsHint}
            label={say.claims}
            onChange={(claims) => tagged({ claims }, say.claims, 'claims')}
            problems={problemsIn(problems, 'tags', 'claims')}
            value={tags.claims ?? []}
          />
          <ListField
            hint={say.tagsHint}
            label={say.tags}
            onChange={(other) => tagged({ other }, say.tags, 'other')}
            problems={problemsIn(problems, 'tags', 'other')}
            value={tags.other ?? []}
          />
        </div>
      </Disclosure>
    </div>
  )
}
