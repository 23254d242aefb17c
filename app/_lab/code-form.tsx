'use client'

import Link from 'next/link'
import { useId } from 'react'
import { useProgress } from '#app/_progress/use-progress'
import { hostText } from '#app/_scene/segment-words'
import { pageIn } from '#app/_ui/href'
import { type CodeChoice, hostsWithCode, type LabExercise, withExercise, withHostChosen } from './code-choice'
import { endHostsOf } from './draft'
import { useForm } from './form-context'
import { CheckInput, ChoiceInput } from './inputs'
import { labStrings } from './lab-strings'
import { passedTexts } from './passed-texts'

interface Props {
  readonly exercises: readonly LabExercise[]
  readonly choice: CodeChoice | null
  readonly onChoice: (choice: CodeChoice | null) => void
}

/** Which of the reader's own code runs at which hosts, in place of the reference. It is no part of the scenario. */
export function CodeForm({ exercises, choice, onChoice }: Props) {
  const { draft, locale } = useForm()
  const strings = labStrings[locale].code
  const submissions = useProgress().submissions[choice?.slug ?? '']?.submissions ?? []
  const hosts = endHostsOf(draft)
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-5">
      <h3 className="mb-1 font-semibold text-base" id={id}>
        {strings.title}
      </h3>
      <p className="m-0 mb-2 text-ink-muted text-sm">{strings.note}</p>
      <div className="grid gap-2">
        <ChoiceInput
          label={strings.exercise}
          onValue={(slug) => onChoice(withExercise(slug, choice, hosts))}
          options={[
            { value: '', text: strings.none },
            ...exercises.map(({ slug, title }) => ({ value: slug, text: title })),
          ]}
          problem={null}
          value={choice?.slug ?? ''}
        />
        {choice && (
          <ChoiceInput
            label={strings.which}
            onValue={(to) => onChoice({ ...choice, text: to === 'draft' ? 'draft' : Number(to) })}
            options={[
              { value: 'draft', text: strings.draft },
              ...passedTexts(submissions, locale).map(({ at, when }) => ({
                value: String(at),
                text: strings.passed(when),
              })),
            ]}
            problem={null}
            value={String(choice.text)}
          />
        )}
      </div>
      {choice && (
        <>
          <fieldset className="m-0 mt-2 flex flex-wrap gap-x-4 border-0 p-0">
            <legend className="text-sm">{strings.runsAt}</legend>
            {hosts.map((host) => (
              <CheckInput
                isOn={choice.hosts.includes(host)}
                key={host}
                label={hostText(host, locale)}
                onValue={(isOn) => onChoice(withHostChosen(choice, host, isOn))}
              />
            ))}
          </fieldset>
          <p aria-live="polite" className="m-0 text-loss text-sm empty:hidden">
            {hostsWithCode(choice, hosts).length === 0 ? strings.nowhere : ''}
          </p>
          <p className="m-0 mt-1 text-sm">
            <Link className="link inline-block min-h-6" href={pageIn(locale, `exercises/${choice.slug}`)}>
              {strings.openExercise}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}
