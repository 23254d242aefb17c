'use client'

import { useDeferredValue, useMemo } from 'react'
import type { Locale } from '#app/_ui/locale'
import { questionSchema } from '#exercises/quiz/questions'
import type { BankDraft, QuestionDraft } from './draft-types'
import { IconButton } from './fields/icon-button'
import type { OnChange } from './form-props'
import { Preview } from './preview'
import { type Problem, problemsIn } from './problem'
import { QuestionForm } from './question-form'
import { writingStrings } from './writing-strings'

interface Props {
  readonly bank: BankDraft
  readonly question: QuestionDraft
  readonly n: number
  readonly problems: readonly Problem[]
  readonly locale: Locale
  readonly headingId: string
  readonly onChange: OnChange<QuestionDraft>
  readonly onMove: (by: number) => void
  readonly onCopy: () => void
  readonly onRemove: () => void
}

const PREVIEW = 'preview-title'

/** One question: what can be done with it, its form, and how a student sees it. */
export function QuestionPane({ bank, question, n, problems, locale, headingId, ...on }: Props) {
  const say = writingStrings[locale]
  const of = bank.questions.length
  const own = problemsIn(problems, 'questions', n - 1)
  return (
    <div className="grid min-w-0 gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,25rem)]">
      <section aria-labelledby={headingId} className="min-w-0" data-form={question.id}>
        <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-xl outline-none" id={headingId} tabIndex={-1}>
            {say.question(n, of)}
            <span className="ms-3 font-normal text-base text-ink-muted">{say.types[question.type][0]}</span>
          </h2>
          <span className="flex gap-1">
            <IconButton aria-disabled={n === 1} name={say.up(n)} onClick={() => on.onMove(-1)} sign="up" />
            <IconButton aria-disabled={n === of} name={say.down(n)} onClick={() => on.onMove(1)} sign="down" />
            <IconButton name={say.copy(n)} onClick={on.onCopy} sign="copy" />
            <IconButton name={say.remove(n)} onClick={on.onRemove} sign="remove" />
          </span>
          {/* Where it stands below the form, it is a long way. */}
          <a
            className="link inline-flex min-h-9 w-full items-center text-[0.9375rem] xl:hidden"
            href={`#${PREVIEW}`}
            onClick={(event) => {
              // The address names the quiz that is open, and stays.
              event.preventDefault()
              const preview = document.getElementById(PREVIEW)
              preview?.scrollIntoView()
              preview?.focus({ preventScroll: true })
            }}
          >
            {say.preview} ↓
          </a>
        </div>
        <QuestionForm
          key={question.id}
          languages={bank.languages}
          locale={locale}
          onChange={on.onChange}
          problems={own}
          question={question}
        />
      </section>
      <PreviewPane locale={locale} n={n} of={of} problems={own} question={question} />
    </div>
  )
}

interface PreviewPaneProps {
  readonly question: QuestionDraft
  readonly problems: readonly Problem[]
  readonly n: number
  readonly of: number
  readonly locale: Locale
}

function PreviewPane({ question, problems, n, of, locale }: PreviewPaneProps) {
  const say = writingStrings[locale]
  // Typing comes first: the preview follows when there is time.
  const shown = useDeferredValue(question)
  const whole = useMemo(() => {
    const read = questionSchema.safeParse(shown)
    return read.success ? read.data : null
  }, [shown])
  return (
    <section aria-labelledby={PREVIEW} className="min-w-0 xl:sticky xl:top-4 xl:self-start">
      <h2 className="mb-3 text-base outline-none" id={PREVIEW} tabIndex={-1}>
        {say.preview}
      </h2>
      {whole === null || problems.length > 0 ? (
        <div className="rounded-lg border border-line border-dashed px-4 py-4 text-ink-muted">
          <p>{say.previewLater}</p>
          <p className="mt-1 text-sm">{say.stillOpen(problems.length)}</p>
        </div>
      ) : (
        <Preview key={JSON.stringify(whole)} locale={locale} n={n} of={of} question={whole} />
      )}
    </section>
  )
}
