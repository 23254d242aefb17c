import Link from 'next/link'
import { COLON } from '../_ui/colon'
import { pageIn } from '../_ui/href'
import type { Locale } from '../_ui/locale'
import { COURSE_MAP, type LessonEntry, type Unit } from './course-map'
import { courseStrings } from './course-strings'
import { ProgressMark } from './progress-mark'

/** The course as a ladder: two ends, and one segment for each unit; those that are not written yet are dashed. */
export function CourseLadder({ locale }: { readonly locale: Locale }) {
  return (
    <ol>
      {COURSE_MAP.map((unit) => (
        <UnitRow key={unit.number} locale={locale} unit={unit} />
      ))}
    </ol>
  )
}

function UnitRow({ unit, locale }: { readonly unit: Unit; readonly locale: Locale }) {
  const { map } = courseStrings(locale)
  const written = unit.lessons.some(({ slug, exercises }) => slug !== undefined || exercises !== undefined)
  return (
    <li className="grid grid-cols-[1.75rem_1fr] gap-x-4 sm:grid-cols-[4.5rem_1fr] sm:gap-x-8">
      <div aria-hidden="true" className="border-x-2 border-ink-muted/35">
        <UnitArrow back={unit.number % 2 === 0} written={written} />
      </div>
      <div className="grid gap-x-8 gap-y-2 pt-1 pb-9 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div>
          <p className="label">
            {map.unit} {unit.number}
            {!written && ` · ${map.unwritten}`}
          </p>
          <h3 className={`text-lg ${written ? '' : 'text-ink-muted'}`}>{unit.title[locale]}</h3>
        </div>
        <ul className="grid content-start gap-y-1.5 text-[0.9375rem]">
          {unit.lessons.map((lesson) => (
            <LessonRow key={lesson.number} lesson={lesson} locale={locale} sayUnwritten={written} />
          ))}
        </ul>
      </div>
    </li>
  )
}

interface LessonProps {
  readonly lesson: LessonEntry
  readonly locale: Locale
  /** Whether to say it of this lesson; where it holds for the whole unit, it is said once there. */
  readonly sayUnwritten: boolean
}

function LessonRow({ lesson: { number, title, slug, exercises = [] }, locale, sayUnwritten }: LessonProps) {
  const { map, mark } = courseStrings(locale)
  return (
    <li className="grid grid-cols-[2.25rem_1fr] items-baseline">
      <span className="label">{number}</span>
      <div>
        {slug === undefined ? (
          <p className="text-ink-muted">
            {title[locale]}
            {sayUnwritten && <span className="text-sm whitespace-nowrap"> · {map.unwritten}</span>}
          </p>
        ) : (
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link className="link font-medium" href={pageIn(locale, `lessons/${slug}`)}>
              {title[locale]}
            </Link>
            <ProgressMark of="lesson" slug={slug} strings={mark} />
          </p>
        )}
        {exercises.map((exercise) => (
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3" key={exercise.slug}>
            <span>
              <span className="text-ink-muted">
                {map.exercise}
                {COLON[locale]}
              </span>
              <Link className="link" href={pageIn(locale, `exercises/${exercise.slug}`)}>
                {exercise.title[locale]}
              </Link>
            </span>
            <ProgressMark of="exercise" slug={exercise.slug} strings={mark} />
          </p>
        ))}
      </div>
    </li>
  )
}

/** A segment from one end to the other, a little later; answers go back. */
function UnitArrow({ back, written }: { readonly back: boolean; readonly written: boolean }) {
  const colour = written ? (back ? 'text-ack' : 'text-data') : 'text-ink-muted opacity-60'
  return (
    <svg
      aria-hidden="true"
      className={`mt-3 h-3.5 w-full sm:h-7 overflow-visible fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.8] ${colour} ${back ? '-scale-x-100' : ''}`}
      preserveAspectRatio="none"
      viewBox="0 0 68 28"
    >
      <path d="M1 2L66 22" strokeDasharray={written ? undefined : '3 5'} vectorEffect="non-scaling-stroke" />
      <path d="M59 15.5L66 22L57 24" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
