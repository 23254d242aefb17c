import type { ReadLesson } from '../lesson-file'
import { LOCALES } from '../locales'
import type { LessonScenes } from '../scene'
import type { Problem } from './problem'
import { localeOf } from './text'

/** Every scene that a lesson shows has a title, in the language of its reader. */
export function checkCaptions({ file, widgets }: ReadLesson, { scenes }: LessonScenes): Problem[] {
  const shown = widgets.flatMap(({ name, attributes, line }) =>
    name === 'Scene' ? [{ id: String(attributes.run), line }] : [],
  )
  return shown.flatMap(({ id, line }) => {
    const { title } = scenes[id] ?? {}
    return LOCALES.filter((locale) => !title?.[locale].trim() || localeOf(title[locale]) !== locale).map((locale) => ({
      file,
      line,
      wrong: `The scene "${id}" has no ${locale === 'en' ? 'English' : 'Chinese'} title.`,
      right: `Write title.${locale} of "${id}" in scenes.ts.`,
    }))
  })
}
