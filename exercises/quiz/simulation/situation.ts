import type { QuestionOf } from '../questions'
import type { Setting, Settings } from '../simulation-schema'
import { templateNamed } from '../templates'
import { LANGUAGES, type Language, type Words } from '../words'

/** The situation of a simulation, its own or its template's, with `{name}` for the parameters. */
export function situationOf({ text, template }: QuestionOf<'simulation'>): Words {
  return text ?? (template === undefined ? {} : templateNamed(template).text)
}

/** A situation with the values of its parameters. */
export function inWords(question: QuestionOf<'simulation'>, settings: Settings): Words {
  const { template } = question
  const parameters = template === undefined ? {} : templateNamed(template).parameters
  const wordsFor = (name: string, value: Setting, language: Language): string =>
    parameters[name]?.says?.(value)[language] ?? String(value)
  return each(situationOf(question), (text, language) =>
    Object.entries(settings).reduce(
      (filled, [name, value]) => filled.replaceAll(`{${name}}`, wordsFor(name, value, language)),
      text,
    ),
  )
}

/** The situation, and below it what is asked. */
export const sentenceOf = (situation: Words, ask: Words): Words =>
  each(situation, (text, language) => `${text}\n\n${ask[language] ?? ''}`)

function each(words: Words, change: (text: string, language: Language) => string): Words {
  const changed: Words = {}
  for (const language of LANGUAGES) {
    const text = words[language]
    if (text !== undefined) changed[language] = change(text, language)
  }
  return changed
}
