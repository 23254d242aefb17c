import { expect, test } from 'vitest'
import { COURSE_MAP, EXERCISES } from '../../app/_course/course-map'
import { loadClaims } from '../../content/claims'
import { loadGlossary } from '../../content/glossary'
import { loadSymptoms, SYMPTOM_GROUPS } from '../../content/symptoms'

const symptoms = Object.entries(loadSymptoms())

test.each(symptoms)('%s leads only to lessons, exercises, claims and terms that there are', (_, symptom) => {
  const lessons = COURSE_MAP.flatMap((unit) => unit.lessons.map(({ number }) => number))
  const exercises = EXERCISES.map(({ slug }) => slug)
  expect(symptom.lessons.filter((it) => !lessons.includes(it))).toEqual([])
  expect(symptom.exercises.filter((it) => !exercises.includes(it))).toEqual([])
  expect(symptom.claims.filter((it) => !(it in loadClaims()))).toEqual([])
  expect(symptom.terms.filter((it) => !(it in loadGlossary()))).toEqual([])
})

test.each(symptoms)('%s names a claim that its lessons treat', (_, symptom) => {
  const claims = loadClaims()
  const treated = symptom.claims.filter((it) => claims[it]?.lessons.some((lesson) => symptom.lessons.includes(lesson)))
  expect(treated).not.toEqual([])
})

test('each time of a connection has its symptoms, and they stand together', () => {
  const groups = symptoms.map(([, { group }]) => group)
  expect([...new Set(groups)]).toEqual([...SYMPTOM_GROUPS])
  expect(groups).toEqual(SYMPTOM_GROUPS.flatMap((group) => groups.filter((it) => it === group)))
})
