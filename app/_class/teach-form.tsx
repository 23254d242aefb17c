'use client'

import Link from 'next/link'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button, ButtonLink } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { CopyField } from '#app/_ui/copy-field'
import { useEarlyPress } from '#app/_ui/early-press'
import { addressOf, pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import { type Assignment, fragmentOf, LONGEST_DUE, LONGEST_TITLE } from './assignment'
import type { ClassExercise } from './class-exercise'
import { assignmentIn } from './exercise-address'
import { oneLine } from './one-line'
import { teachStrings } from './teach-strings'

interface Props {
  readonly exercises: readonly ClassExercise[]
  readonly locale: Locale
}

interface Made {
  readonly fragment: string
  readonly forStudents: string
  readonly forMarking: string
}

const FIELD = 'mt-1 block min-h-10 w-full rounded-md border border-ink-muted/60 bg-surface px-3'

/** The form that makes an assignment's links. */
export function TeachForm({ exercises, locale }: Props) {
  const say = teachStrings[locale]
  const [made, setMade] = useState<Made | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const links = useRef<HTMLElement>(null)
  const id = useId()
  useEarlyPress(button)
  useEffect(() => {
    if (made !== null) links.current?.focus()
  }, [made])

  function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const assignment = assignmentOf(form)
    setEmpty(assignment.exercises.length === 0)
    setMade(assignment.exercises.length === 0 ? null : linksOf(assignment, locale))
  }

  return (
    <>
      <form
        className="space-y-6"
        // A link that does not say what the form says would be sent to a class.
        onChange={() => setMade(null)}
        onSubmit={make}
      >
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
          <Field hint={say.nameHint} label={say.name} longest={LONGEST_TITLE} name="title" />
          <Field hint={say.dueHint} label={say.due} longest={LONGEST_DUE} name="due" />
        </div>
        <fieldset aria-describedby={isEmpty ? `${id}-empty` : undefined}>
          <legend className="font-medium">{say.exercises}</legend>
          <ul className="mt-1">
            {exercises.map(({ slug, title, points }) => (
              <li key={slug}>
                <Check name="exercise" value={slug}>
                  {title} <span className="text-ink-muted text-sm">· {say.points(points)}</span>
                </Check>
              </li>
            ))}
          </ul>
          <p className="text-loss empty:hidden" id={`${id}-empty`} role="alert">
            {isEmpty ? say.noneChosen : ''}
          </p>
        </fieldset>
        <fieldset>
          <legend className="font-medium">{say.options}</legend>
          <Check name="hints">{say.hints}</Check>
          <Check name="solutions">{say.solutions}</Check>
        </fieldset>
        <Button data-early="" look="primary" ref={button} type="submit">
          {say.make}
        </Button>
        <noscript>
          <p>{say.needsScript}</p>
        </noscript>
      </form>
      {made !== null && (
        <section aria-labelledby={`${id}-made`} className="mt-8 space-y-5 outline-none" ref={links} tabIndex={-1}>
          <h2 className="text-2xl" id={`${id}-made`}>
            {say.made}
          </h2>
          <div>
            <CopyField label={say.forStudents} text={made.forStudents} words={say.words} />
            <p className="text-[0.9375rem] text-ink-muted">
              {say.forStudentsNote}{' '}
              <Link className="link" href={assignmentIn(locale, made.fragment)}>
                {say.see}
              </Link>
            </p>
          </div>
          <div>
            <CopyField label={say.forMarking} text={made.forMarking} words={say.words} />
            <p className="text-[0.9375rem] text-ink-muted">{say.forMarkingNote}</p>
          </div>
        </section>
      )}
      <div className="mt-10">
        <Callout kind="caution" title={say.trust}>
          {say.trustText.map((text) => (
            <p className="mt-1" key={text}>
              {text}
            </p>
          ))}
        </Callout>
      </div>
      <ButtonLink href={pageIn(locale, 'mark')}>{say.toMark}</ButtonLink>
    </>
  )
}

/** Fields keep their own text, so that what was typed before the page's script came is there. */
function Field(props: {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly longest: number
}) {
  const id = useId()
  return (
    <div>
      <label className="font-medium" htmlFor={id}>
        {props.label}
      </label>
      <input
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        className={FIELD}
        id={id}
        maxLength={props.longest}
        name={props.name}
      />
      <p className="mt-1 text-ink-muted text-sm" id={`${id}-hint`}>
        {props.hint}
      </p>
    </div>
  )
}

function Check({
  children,
  ...input
}: {
  readonly name: string
  readonly value?: string
  readonly children: React.ReactNode
}) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-3 py-1">
      <input className="size-4.5 flex-none accent-[var(--accent)]" type="checkbox" {...input} />
      <span>{children}</span>
    </label>
  )
}

function assignmentOf(form: FormData): Assignment {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? oneLine(value) : ''
  }
  return {
    title: text('title'),
    exercises: form.getAll('exercise').filter((slug) => typeof slug === 'string'),
    due: text('due'),
    hints: form.has('hints'),
    solutions: form.has('solutions'),
  }
}

function linksOf(assignment: Assignment, locale: Locale): Made {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1))
  const page = (name: string, fragment: string) => `${location.origin}${addressOf(pageIn(locale, name))}#${fragment}`
  const fragment = fragmentOf(assignment)
  return {
    fragment,
    forStudents: page('assignment', fragment),
    forMarking: page('mark', fragmentOf(assignment, word >>> 1)),
  }
}
