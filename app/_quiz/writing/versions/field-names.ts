import { hostText } from '#app/_scene/segment-words'
import type { Locale } from '#app/_ui/locale'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import { formStrings } from '../form-strings'
import { mistakeText } from '../run-forms/mistake-words'
import { READY_QUESTIONS } from '../run-forms/ready-questions'
import { runFormStrings } from '../run-forms/run-form-strings'
import { versionsStrings } from './versions-strings'

/** What a field of a question is called in the forms, by where it stands; its own name where no form has it, as in scenarios. */
export function fieldName(path: readonly string[], locale: Locale): string {
  const [say, run] = [formStrings[locale], runFormStrings[locale]]
  const field = path.at(-1) ?? ''
  const owner = path.at(-2) ?? ''
  if (path.includes('scenario') && field !== 'scenario') return field
  if (owner === 'gaps') return say.gap(field)
  if (owner === 'parameters') return `{${field}}`
  if (owner === 'measure' && field === 'kind') return run.measure
  if (owner === 'pairs' && field === 'answer') return say.belongs
  if (owner === 'segment' || owner === 'segments' || path.includes('measure')) return inRun(field, locale)
  if (owner === 'feedback' && field === 'text') return say.feedback
  if (path.length > 1 && (field === 'text' || owner === 'others' || owner === 'items')) return say.answerText
  const names: Readonly<Record<string, string>> = {
    text: say.text,
    answers: say.answers,
    fraction: say.worth,
    feedback: say.feedback,
    shuffle: say.shuffle,
    credit: say.credit,
    answer: say.truth,
    onTrue: say.onTrue,
    onFalse: say.onFalse,
    accepts: say.accepts,
    caseSensitive: say.caseSensitive,
    value: say.value,
    tolerance: say.tolerance,
    units: say.units,
    name: say.unitName,
    factor: say.factor(''),
    unitRequired: say.unitRequired,
    pairs: say.pairs,
    prompt: say.prompt,
    others: say.others,
    items: say.items,
    gaps: say.gaps,
    kind: path[0] === 'gaps' ? say.gapKind : run.place,
    weight: say.weight,
    lines: say.lines,
    forMarker: say.forMarker,
    explanation: say.explanation,
    points: say.points,
    title: say.name,
    tags: say.tags,
    lesson: say.lesson,
    claims: say.claims,
    other: say.tags,
    otherwise: say.otherwise,
    template: run.scenario,
    scenario: run.own,
    parameters: run.drawn,
    right: run.rightPlaces,
    on: versionsStrings[locale].saidTo,
    segment: run.segment,
    toleranceMs: run.toleranceMs,
    values: run.values,
    min: run.min,
    max: run.max,
    step: run.step,
  }
  return names[field] ?? inRun(field, locale)
}

function inRun(field: string, locale: Locale): string {
  const run = runFormStrings[locale]
  const names: Readonly<Record<string, string>> = {
    endpoint: run.end,
    host: run.host,
    state: run.state,
    from: run.from,
    flags: run.flags,
    data: run.data,
    again: run.again,
    nth: run.nth,
    atMs: run.atMs,
    sinceMs: run.sinceMs,
    moment: run.moment,
    asks: run.asks,
    segment: run.segment,
    segments: run.segments,
    measure: run.asked,
  }
  return names[field] ?? field
}

/** What a value of a field is called in the forms. */
export function valueName(path: readonly string[], value: string | number | boolean, locale: Locale): string {
  const [say, run] = [formStrings[locale], runFormStrings[locale]]
  const field = path.at(-1) ?? ''
  if (path.includes('scenario')) return String(value)
  if (field === 'answer' && typeof value === 'boolean') return say.truths[value ? 'yes' : 'no']
  if (typeof value === 'boolean') return versionsStrings[locale][value ? 'yes' : 'no']
  if (field === 'fraction') return Number(value) === 0 ? say.worths.wrong : say.worths.part(String(value))
  if (field === 'template') return TEMPLATES[value]?.title[locale] ?? String(value)
  if (field === 'host' || field === 'endpoint' || field === 'from') return hostText(String(value), locale)
  if (path.at(-2) === 'measure' && field === 'kind') return among(measureTitles(locale), value)
  // States are written as they are; mistakes have names.
  if (field === 'on') return /^[A-Z]/.test(String(value)) ? String(value) : mistakeText(String(value), locale)
  if (field === 'credit') return among(say.credits, value)
  if (field === 'kind') return among({ ...say.gapKinds, ...versionsStrings[locale].placeKinds }, value)
  if (field === 'moment') return among(run.moments, value)
  if (field === 'asks') return among({ ...run.asksChoices, ...run.asksPlaces }, value)
  return String(value)
}

const among = (names: Readonly<Record<string, string>>, value: string | number): string => names[value] ?? String(value)

const measureTitles = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(READY_QUESTIONS).map(([kind, { title }]) => [kind, title[locale]]))
