import { getProgress, readDraft } from '#app/_progress/store'
import type { CodeChoice, LabExercise } from './code-choice'

/**
 * The text that is to run, as it stands now: the draft, or the starter of who has none; or the one that passed then.
 *
 * @returns null where that text is no longer kept
 */
export async function chosenText({ slug, text }: CodeChoice, { starter }: LabExercise): Promise<string | null> {
  if (text === 'draft') return (await readDraft(`exercise/${slug}`))?.text ?? starter
  const submissions = getProgress().submissions[slug]?.submissions ?? []
  return submissions.find(({ at }) => at === text)?.source ?? null
}
