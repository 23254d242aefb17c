import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ReadLesson, readLesson } from './lesson-file'
import * as sequenceArithmetic from './lessons/1-what-a-connection-is/sequence-arithmetic/scenes'
import * as threeSegments from './lessons/2-opening/three-segments/scenes'
import * as finEachWay from './lessons/4-closing/fin-each-way/scenes'
import type { Locale } from './locales'
import type { LessonScenes } from './scene'

/** Every lesson: its folder under content/lessons, and its scenes. tests/content proves that no folder is left out. */
const lessons: Readonly<Record<string, { readonly folder: string; readonly scenes: LessonScenes }>> = {
  'sequence-arithmetic': { folder: '1-what-a-connection-is/sequence-arithmetic', scenes: sequenceArithmetic },
  'three-segments': { folder: '2-opening/three-segments', scenes: threeSegments },
  'fin-each-way': { folder: '4-closing/fin-each-way', scenes: finEachWay },
}

export const lessonSlugs = (): readonly string[] => Object.keys(lessons)

export interface Lesson extends ReadLesson {
  readonly slug: string
  readonly locale: Locale
  readonly scenes: LessonScenes
}

/**
 * Reads a lesson and its scenes.
 *
 * @param root where content/ lies
 * @throws Error that names file and line where the lesson does not keep the vocabulary or its front matter is not as it should be
 */
export function loadLesson(slug: string, locale: Locale, root = process.cwd()): Lesson {
  const entry = lessons[slug]
  if (!entry) throw new Error(`There is no lesson "${slug}". content/lessons.ts lists ${lessonSlugs().join(', ')}.`)
  const file = path.join('content', 'lessons', entry.folder, `${locale}.mdx`)
  const source = readFileSync(path.join(root, file), 'utf8')
  return { ...readLesson(file, source, entry.scenes), slug, locale, scenes: entry.scenes }
}

/** Every lesson in the order of the course. */
export const lessonsInOrder = (locale: Locale): readonly Lesson[] =>
  lessonSlugs()
    .map((slug) => loadLesson(slug, locale))
    .sort((a, b) => a.frontMatter.unit.number - b.frontMatter.unit.number || a.frontMatter.order - b.frontMatter.order)

/** The folders under content/lessons that hold a lesson, as `<unit>/<lesson>`. */
export function lessonFolders(root = process.cwd()): string[] {
  const base = path.join(root, 'content', 'lessons')
  const foldersIn = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  return foldersIn(base).flatMap((unit) => foldersIn(path.join(base, unit)).map((lesson) => `${unit}/${lesson}`))
}

export const folderOf = (slug: string): string | undefined => lessons[slug]?.folder
