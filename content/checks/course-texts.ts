import { lessonSlugs, loadLesson } from '../lessons'
import { LOCALES } from '../locales'
import { textsOfCode } from './code-texts'
import { filesUnder } from './files'
import { textsOfBrief, textsOfLesson } from './markdown-texts'
import type { Text } from './text'
import { textsOfYaml } from './yaml-texts'

/** What the course says to its readers: lessons, claims, glossary, exercises, scenes, the engine's reasons and the app's own words. */
export function textsOfCourse(root: string): Text[] {
  const lessons = lessonSlugs().flatMap((slug) =>
    LOCALES.flatMap((locale) => textsOfLesson(loadLesson(slug, locale, root), locale)),
  )
  const data = [
    ...filesUnder(root, 'content', /^content\/(glossary|symptoms|claims\/\w+)\.yaml$/),
    ...filesUnder(root, 'exercises/catalog', /\/exercise\.yaml$/),
  ].flatMap(({ file, source }) => textsOfYaml(file, source))
  const briefs = filesUnder(root, 'exercises/catalog', /\/brief\.(en|zh)\.md$/).flatMap(({ file, source }) =>
    textsOfBrief(file, source, file.endsWith('.zh.md') ? 'zh' : 'en'),
  )
  const code = [
    ...filesUnder(root, 'content/lessons', /\/scenes\.ts$/),
    ...filesUnder(root, 'app', /(?<!\.test|\.d)\.tsx?$/),
    ...filesUnder(root, 'engine/tcp', /(?<!\.test|\.d)\.ts$/),
  ].flatMap(({ file, source }) => textsOfCode(file, source))
  return [...lessons, ...data, ...briefs, ...code]
}
