import { readdirSync } from 'node:fs'
import path from 'node:path'
import { loadClaims } from '../claims'
import { loadGlossary } from '../glossary'
import { claimsOf } from '../lesson-file'
import { lessonSlugs, loadLesson } from '../lessons'
import type { Locale } from '../locales'
import { loadSymptoms } from '../symptoms'
import { filesUnder } from './files'
import { headingsOf } from './headings'
import type { Pages } from './links'

const ROUTE = /^app\/\[locale\](.*)\/page\.tsx$/

/** Pages that give each entry of a file its anchor. */
const ANCHORED: Readonly<Record<string, (root: string) => object>> = {
  claims: loadClaims,
  glossary: loadGlossary,
  symptoms: loadSymptoms,
}

/** The pages of the course in one language, and the anchors of those that are made of content. */
export function pagesOfCourse(root: string, locale: Locale): Pages {
  const pages = new Map<string, ReadonlySet<string>>()
  for (const { file } of filesUnder(root, 'app/[locale]', ROUTE)) {
    const route = file
      .replace(ROUTE, '$1')
      .replace(/\/\([^)]*\)/g, '')
      .replace(/^\//, '')
    if (!route.includes('[')) pages.set(route, new Set(Object.keys(ANCHORED[route]?.(root) ?? {})))
  }
  for (const slug of lessonSlugs()) {
    const lesson = loadLesson(slug, locale, root)
    const claims = lesson.widgets.flatMap((widget) => (widget.name === 'Claim' ? claimsOf(widget) : []))
    pages.set(`lessons/${slug}`, new Set([...headingsOf(lesson).map(({ id }) => id), ...claims]))
  }
  for (const entry of readdirSync(path.join(root, 'exercises', 'catalog'), { withFileTypes: true }))
    if (entry.isDirectory()) pages.set(`exercises/${entry.name}`, new Set())
  return pages
}
