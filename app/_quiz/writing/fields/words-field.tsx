'use client'

import { useId } from 'react'
import { HTML_LANG, type Locale, OWN_NAME } from '#app/_ui/locale'
import type { Language, Words } from '#exercises/quiz/words'
import { ownProblems, type Problem } from '../problem'
import { describing, FIELD, Field, isWrong } from './field'

interface Props {
  readonly words: Words | undefined
  readonly label: string
  readonly hint?: string
  readonly languages: readonly Language[]
  readonly locale: Locale
  /** Their paths begin in these words. */
  readonly problems: readonly Problem[]
  /** So many to begin with; the field grows with its text. Left out, it has one line and stays so. */
  readonly lines?: number
  /** Undefined where nothing is written any more, and a text there is `optional`. */
  readonly onChange: (next: Words | undefined, joins: string) => void
  /** Whether the text may be left out. */
  readonly optional?: boolean
}

/** A text for people: a field for each language of the bank. Its key for joining is the language, which a form puts its own before. */
export function WordsField({ words, languages, onChange, optional = false, hint, ...rest }: Props) {
  const change = (language: Language, text: string) => {
    const next = { ...words, [language]: text }
    const isEmpty = languages.every((each) => (next[each] ?? '') === '')
    onChange(optional && isEmpty ? undefined : next, language)
  }
  const common = { ...rest, isOnly: languages.length === 1 }
  return (
    <div className="grid gap-2">
      {languages.map((language, index) => (
        <InLanguage
          key={language}
          // What is to be known of the text is said once.
          {...(index === 0 && hint !== undefined ? { hint } : {})}
          language={language}
          onChange={(text) => change(language, text)}
          text={words?.[language] ?? ''}
          {...common}
        />
      ))}
    </div>
  )
}

interface InLanguageProps extends Pick<Props, 'label' | 'hint' | 'problems' | 'lines' | 'locale'> {
  readonly language: Language
  readonly isOnly: boolean
  readonly text: string
  readonly onChange: (text: string) => void
}

function InLanguage({ language, isOnly, text, onChange, lines, label, hint, problems, locale }: InLanguageProps) {
  const id = useId()
  // What is wrong with the words as a whole stands below where it can be mended: the first language that is empty, or both.
  const own = [...ownProblems(problems, language), ...(text.trim() === '' ? ownProblems(problems) : [])]
  const props = {
    id,
    value: text,
    'aria-describedby': describing(id, hint, own),
    'aria-invalid': isWrong(own),
    lang: HTML_LANG[language],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value),
  }
  const name = isOnly
    ? label
    : locale === 'zh'
      ? `${label}（${OWN_NAME[language]}）`
      : `${label} (${OWN_NAME[language]})`
  return (
    <Field hint={hint} id={id} label={name} problems={own}>
      {lines !== undefined ? (
        <textarea className={`${FIELD} field-sizing-content resize-y`} rows={lines} {...props} />
      ) : (
        <input autoComplete="off" className={FIELD} {...props} />
      )}
    </Field>
  )
}
