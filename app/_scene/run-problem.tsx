import type { Locale } from '#content/locales'
import { runProblemText } from './run-words'

/** Why a run failed, in the reader's language: a component of its own, so that a page loads these words with the first run that fails. */
export const RunProblem = ({ says, locale }: { says: string; locale: Locale }) => runProblemText(says, locale)
