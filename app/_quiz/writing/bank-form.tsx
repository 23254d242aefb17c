'use client'

import { LANGUAGES } from '#exercises/quiz/words'
import type { BankDraft } from './draft-types'
import { Problems } from './fields/field'
import { CheckField, TextField } from './fields/plain-fields'
import { WordsField } from './fields/words-field'
import type { QuestionFormProps } from './form-props'
import { withLanguages } from './languages'
import { ownProblems, problemsIn } from './problem'
import { writingStrings } from './writing-strings'

interface Props extends Pick<QuestionFormProps<'choice'>, 'locale' | 'problems'> {
  readonly bank: BankDraft
  readonly onChange: (next: (bank: BankDraft) => BankDraft, what: string, joins?: string) => void
}

/** What holds for the whole quiz. */
export function BankForm({ bank, locale, problems, onChange }: Props) {
  const say = writingStrings[locale]
  const { languages } = bank
  return (
    <div className="space-y-6">
      <WordsField
        label={say.bankTitle}
        languages={languages}
        locale={locale}
        onChange={(title, language) =>
          onChange((it) => ({ ...it, title: title ?? {} }), say.bankTitle, `title/${language}`)
        }
        problems={problemsIn(problems, 'title')}
        words={bank.title}
      />
      <fieldset className="min-w-0">
        <legend className="font-medium text-[0.9375rem]">{say.languages}</legend>
        {LANGUAGES.map((language) => (
          <CheckField
            key={language}
            label={say.languageSets[language]}
            onChange={(isWanted) => {
              const next = LANGUAGES.filter((it) => (it === language ? isWanted : languages.includes(it)))
              // A quiz in no language would have no texts at all.
              if (next.length > 0) onChange((it) => withLanguages(it, next), say.languages)
            }}
            value={languages.includes(language)}
          />
        ))}
        <p className="text-ink-muted text-sm">{say.languagesHint}</p>
        <Problems id="languages-problems" problems={ownProblems(problems, 'languages')} />
      </fieldset>
      <TextField
        hint={say.sourceHint}
        label={say.source}
        onChange={(source) =>
          onChange(({ source: _, ...it }) => (source === '' ? it : { ...it, source }), say.source, 'source')
        }
        problems={ownProblems(problems, 'source')}
        value={bank.source ?? ''}
      />
      <TextField
        className="max-w-80"
        hint={say.byHint}
        label={say.by}
        onChange={(id) => onChange((it) => ({ ...it, id }), say.by, 'id')}
        problems={ownProblems(problems, 'id')}
        value={bank.id}
      />
    </div>
  )
}
