import { COURSE_MAP, EXERCISES, lessonNumbered } from '#app/_course/course-map'
import { courseStrings } from '#app/_course/course-strings'
import { banksInOrder, lessonOf } from '#app/_quiz/course-banks'
import { quizStrings } from '#app/_quiz/quiz-strings'
import { pageIn } from '#app/_ui/href'
import { type Locale, otherLocale } from '#app/_ui/locale'
import { claimStrings } from '#app/_widgets/claim/claim-strings'
import { loadClaims } from '#content/claims'
import { loadGlossary } from '#content/glossary'
import { lessonsInOrder } from '#content/lessons'
import { loadSymptoms } from '#content/symptoms'
import { loadExercise } from '#exercises/load'
import { inLanguage } from '#exercises/quiz/words'
import type { SearchDocument } from './find'
import { sectionsOf } from './lesson-sections'

/** Everything that can be found in one language. */
export function searchDocuments(locale: Locale): SearchDocument[] {
  const documents: Omit<SearchDocument, 'id'>[] = [
    ...symptoms(locale),
    ...lessons(locale),
    ...exercises(locale),
    ...quizzes(locale),
    ...terms(locale),
    ...claims(locale),
  ]
  return documents.map((document, index) => ({ ...document, id: String(index) }))
}

type Documents = Omit<SearchDocument, 'id'>[]

const symptoms = (locale: Locale): Documents =>
  Object.entries(loadSymptoms()).map(([id, { title, what, look }]) => ({
    kind: 'symptom',
    title: title[locale],
    where: '',
    text: what[locale],
    also: `${look.command} ${look.read[locale]}`,
    href: pageIn(locale, `symptoms#${id}`),
  }))

const lessons = (locale: Locale): Documents =>
  lessonsInOrder(locale).flatMap((lesson) =>
    sectionsOf(lesson).map(({ id, heading, text }) => ({
      kind: 'lesson' as const,
      title: heading,
      where: `${lesson.frontMatter.unit.number}.${lesson.frontMatter.order} ${id === null ? lesson.frontMatter.unit.title : lesson.frontMatter.title}`,
      text,
      also: '',
      href: pageIn(locale, `lessons/${lesson.slug}${id === null ? '' : `#${id}`}`),
    })),
  )

const exercises = (locale: Locale): Documents =>
  EXERCISES.map(({ slug, title }) => {
    const { exercise, brief } = loadExercise(slug)
    const lesson = COURSE_MAP.flatMap((unit) => unit.lessons).find((it) =>
      it.exercises?.some((entry) => entry.slug === slug),
    )
    return {
      kind: 'exercise' as const,
      title: title[locale],
      where: lesson ? `${lesson.number} ${lesson.title[locale]}` : courseStrings(locale).map.exercise,
      text: brief[locale]
        .replace(/[#*`>|\\]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      also: [...exercise.entryPoints.map(({ name }) => name), ...exercise.rfc].join(' '),
      href: pageIn(locale, `exercises/${slug}`),
    }
  })

const quizzes = (locale: Locale): Documents =>
  banksInOrder().map((bank) => ({
    kind: 'quiz',
    title: `${inLanguage(bank.title, locale)} · ${quizStrings[locale].quizzes}`,
    where: lessonOf(bank) ?? '',
    text: bank.questions
      .flatMap((question) => (question.text === undefined ? [] : [inLanguage(question.text, locale)]))
      .join(' '),
    also: '',
    href: pageIn(locale, `quizzes/${bank.id}`),
  }))

const terms = (locale: Locale): Documents => {
  const other = otherLocale(locale)
  return Object.entries(loadGlossary()).map(([id, term]) => ({
    kind: 'term',
    title: term[locale].term,
    where: term[other].term,
    text: term[locale].meaning,
    also: (term[locale].also ?? []).join(' '),
    href: pageIn(locale, `glossary#${id}`),
  }))
}

const claims = (locale: Locale): Documents =>
  Object.entries(loadClaims()).map(([id, claim]) => ({
    kind: 'claim',
    title: claim.claim[locale],
    where: `${id} · ${claimStrings[locale].verdicts[claim.verdict]}`,
    text: claim.truth[locale],
    also: lessonNumbered(claim.lessons[0] ?? '1.1').title[locale],
    href: pageIn(locale, `claims#${id}`),
  }))
