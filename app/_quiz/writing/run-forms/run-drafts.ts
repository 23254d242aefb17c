import { type Scenario, scenarioSchema } from '#engine/scenario/schema'
import { type QuestionOf, questionSchema } from '#exercises/quiz/questions'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import { LANGUAGES, type Language, type Words } from '#exercises/quiz/words'
import type { DraftOfType } from '../draft-types'
import { noWords } from '../new-question'
import type { RunType } from './new-run-question'
import { questionFrom } from './ready-questions'

/** What a question runs: a template, or a scenario of its own. */
export type SourceDraft = Pick<DraftOfType<RunType>, 'template' | 'scenario'>

/** What a draft runs; null where there is nothing that can be run. */
export function sourceOf({ template, scenario }: SourceDraft): { template?: string; scenario?: Scenario } | null {
  if (template !== undefined) return Object.hasOwn(TEMPLATES, template) ? { template } : null
  const read = scenarioSchema.safeParse(scenario)
  return read.success ? { scenario: read.data } : null
}

/** The scenario of a template with its first values, or the question's own; null where there is none. */
export function scenarioOfDraft(draft: SourceDraft): Scenario | null {
  const source = sourceOf(draft)
  if (source === null) return null
  return source.scenario ?? TEMPLATES[source.template ?? '']?.scenario ?? null
}

/** The simulation about another template: what is asked stays, with arguments that fit there where some are known. */
export function withTemplate(draft: DraftOfType<'simulation'>, template: string): DraftOfType<'simulation'> {
  const { scenario: _, expect: __, text: ___, feedback: ____, ...rest } = draft
  const fitting = questionFrom(draft.measure.kind, template)?.measure
  return { ...rest, template, parameters: {}, measure: fitting ?? draft.measure }
}

/** The simulation about a scenario of its own, which needs a text: what of the template was drawn is drawn no more. */
export function withScenario(
  draft: DraftOfType<'simulation'>,
  scenario: Scenario,
  languages: readonly Language[],
): DraftOfType<'simulation'> {
  const { template: _, expect: __, ...rest } = draft
  return { ...rest, scenario, parameters: {}, text: draft.text ?? noWords(languages) }
}

/** A text stands for one that is still to be written: the situation of a scenario of its own. */
const NOT_WRITTEN = '…'

/**
 * The simulation that a draft makes as far as draws need it; null where a part of that is not right yet. What is missing for people only,
 * its texts, does not keep it from being drawn.
 */
export function drawableOf(
  draft: DraftOfType<'simulation'>,
  languages: readonly Language[],
): QuestionOf<'simulation'> | null {
  const { template, scenario, parameters, measure, asks, tolerance, feedback = [], expect } = draft
  const stand = Object.fromEntries(languages.map((language) => [language, NOT_WRITTEN]))
  const text = written(draft.text) ?? (template === undefined ? stand : undefined)
  const read = questionSchema.safeParse({
    id: 'draft',
    type: 'simulation',
    template,
    scenario,
    parameters,
    measure,
    asks,
    tolerance,
    expect,
    text,
    feedback: feedback.flatMap(({ on, text: own }) => {
      const words = written(own)
      return words === undefined ? [] : [{ on, text: words }]
    }),
  })
  return read.success && read.data.type === 'simulation' ? read.data : null
}

/** The same of a question about a place or a state: what its checks need. */
export function checkableOf(draft: DraftOfType<'point' | 'state'>): QuestionOf<'point' | 'state'> | null {
  const read = questionSchema.safeParse({ ...draft, id: 'draft', text: { en: NOT_WRITTEN }, ...WITHOUT_WORDS })
  if (!read.success) return null
  return read.data.type === 'point' || read.data.type === 'state' ? read.data : null
}

const WITHOUT_WORDS = {
  title: undefined,
  explanation: undefined,
  otherwise: undefined,
  tags: undefined,
  points: undefined,
  feedback: [],
}

/** What of a text is written; undefined where nothing is. */
function written(words: Words | undefined): Words | undefined {
  const entries = LANGUAGES.flatMap((it) => (words?.[it]?.trim() ? [[it, words[it]] as const] : []))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** Of words in both languages those of the bank. */
export const inBankLanguages = (words: Words, languages: readonly Language[]): Words =>
  Object.fromEntries(languages.flatMap((it) => (words[it] === undefined ? [] : [[it, words[it]]])))
