'use client'

import { Button } from '#app/_ui/button'
import { COLON } from '#app/_ui/colon'
import { Dialog } from '#app/_ui/dialog'
import { Disclosure } from '#app/_ui/disclosure'
import type { Locale } from '#app/_ui/locale'
import { messageToTeacher } from '#exercises/grader/message'
import { InlineText } from '../[locale]/(course)/exercises/_exercise/inline-text'
import { colourOf, StatusMark } from '../[locale]/(course)/exercises/_exercise/status-mark'
import type { MarkStrings } from './mark-strings'
import type { ChosenMark } from './mark-table'
import { stateOf } from './mark-words'
import type { KeptVerdict } from './marking'

interface Props {
  readonly chosen: ChosenMark | null
  readonly locale: Locale
  readonly say: MarkStrings
  readonly onClose: () => void
}

/** What marking found in one exercise of one submission, over the table; Escape closes it. */
export function MarkDetails({ chosen, locale, say, onClose }: Props) {
  return (
    <Dialog
      aside={<Button onClick={onClose}>{say.close}</Button>}
      onClose={onClose}
      open={chosen !== null}
      place="wide"
      title={
        <>
          <bdi>{chosen?.row.submission.student}</bdi>
          <span className="block font-normal text-base text-ink-muted">{chosen?.exercise.title}</span>
        </>
      }
    >
      {chosen !== null && (
        <>
          <Found chosen={chosen} locale={locale} say={say} />
          <Handed chosen={chosen} locale={locale} say={say} />
        </>
      )}
    </Dialog>
  )
}

type PartProps = Pick<Props, 'locale' | 'say'> & { readonly chosen: ChosenMark }

function Found({ chosen: { mark, exercise }, locale, say }: PartProps) {
  if (mark.kind === 'broken') {
    return (
      <>
        <p className="mt-4">{say.brokenText}</p>
        {mark.message && <p className="mt-2 text-ink-muted text-sm">{mark.message.toTeacher[locale]}</p>}
      </>
    )
  }
  if (mark.kind !== 'marked') return null
  const { verdict } = mark
  const running = verdict.reason?.test
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center gap-x-3">
        <StatusMark size={24} status={verdict.status} />
        <span className={`font-semibold ${colourOf(verdict.status)}`}>{stateOf(mark, say)}</span>
        <span className="text-ink-muted tabular-nums">{say.of(String(verdict.points), verdict.maxPoints)}</span>
      </p>
      {verdict.reason && <p className="mt-2 [overflow-wrap:anywhere]">{verdict.reason.toTeacher[locale]}</p>}
      {running !== undefined && (
        <p className="mt-1 text-ink-muted">{say.inTest(exercise.tests[running]?.title ?? running)}</p>
      )}
      <h3 className="mt-5 font-semibold">{say.tests}</h3>
      <ul className="mt-1 divide-y divide-line border-line border-y text-[0.9375rem]">
        {verdict.tests.map((test) => (
          <TestLine exercise={exercise} key={test.id} locale={locale} say={say} test={test} />
        ))}
      </ul>
    </>
  )
}

interface TestLineProps extends Pick<Props, 'locale' | 'say'> {
  readonly exercise: ChosenMark['exercise']
  readonly test: KeptVerdict['tests'][number]
}

function TestLine({ exercise, locale, say, test }: TestLineProps) {
  return (
    <li className="flex gap-3 py-2">
      <span className="mt-0.5">
        <StatusMark size={18} status={test.status} />
      </span>
      <div className="min-w-0 grow [overflow-wrap:anywhere]">
        <InlineText text={exercise.tests[test.id]?.title ?? test.id} />
        {test.status === 'failed' && <p className="text-ink-muted text-sm">{messageToTeacher(test, locale)}</p>}
      </div>
      <span className={`flex-none whitespace-nowrap text-sm max-sm:sr-only ${colourOf(test.status)}`}>
        {say.testStatus[test.status]}
      </span>
      <span className="w-10 flex-none text-right text-ink-muted text-sm tabular-nums">
        {test.points}/{test.maxPoints}
      </span>
    </li>
  )
}

/** What was handed in, as it was. */
function Handed({ chosen: { row, exercise }, locale, say }: PartProps) {
  const handed = row.submission.exercises.find(({ slug }) => slug === exercise.slug)
  if (handed === undefined) return null
  const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <Disclosure className="mt-5" summary={say.source}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard. */}
        <pre className="max-h-96 overflow-auto font-mono text-sm" tabIndex={0} translate="no">
          {handed.source}
        </pre>
      </Disclosure>
      <p className="mt-3 text-ink-muted text-sm [overflow-wrap:anywhere]">
        {say.lastChanged(format.format(new Date(handed.changedAt)))} · {say.file}
        {COLON[locale]}
        <bdi>{row.path}</bdi>
      </p>
    </>
  )
}
