import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { loadGlossary } from '../glossary'
import { numberOf } from '../lesson-number'
import { lessonSlugs, loadLesson } from '../lessons'
import { LOCALES } from '../locales'
import { checkCaptions } from './captions'
import { checkChineseTerms, loadSuspects } from './chinese-terms'
import { textsOfCourse } from './course-texts'
import { filesUnder } from './files'
import { checkHeadings } from './headings'
import { checkAddresses, checkLinks, linksOf } from './links'
import { textsOfLesson } from './markdown-texts'
import { pagesOfCourse } from './pages'
import { checkParity } from './parity'
import type { Problem } from './problem'
import { checkSharedRuns, loadFingerprints } from './shared-runs'
import { checkTermOrder } from './term-order'

/**
 * Everything about the content that can be judged from its text. What a scene's run must be asked for stands in tests/content.
 *
 * @param root where content/ lies
 */
export function checkContent(root = process.cwd()): Problem[] {
  const texts = textsOfCourse(root)
  return [
    ...checkLessons(root),
    ...checkBriefs(root),
    ...checkAddresses(texts.filter(({ file }) => file.endsWith('.yaml'))),
    ...checkChineseTerms(texts, loadSuspects(root)),
    ...checkSharedRuns(texts, loadFingerprints(root)),
  ]
}

function checkLessons(root: string): Problem[] {
  const glossary = loadGlossary(root)
  const pages = { en: pagesOfCourse(root, 'en'), zh: pagesOfCourse(root, 'zh') }
  return lessonSlugs().flatMap((slug) => {
    const pair = { en: loadLesson(slug, 'en', root), zh: loadLesson(slug, 'zh', root) }
    const number = numberOf(pair.en.frontMatter)
    return [
      ...checkParity(pair),
      ...checkHeadings(pair),
      ...checkCaptions(pair.en, pair.en.scenes),
      ...LOCALES.flatMap((locale) => [
        ...checkTermOrder(number, textsOfLesson(pair[locale], locale), glossary),
        ...checkLinks(linksOf(pair[locale].file, pair[locale].tree), `lessons/${slug}`, pages[locale]),
      ]),
    ]
  })
}

function checkBriefs(root: string): Problem[] {
  const pages = pagesOfCourse(root, 'en')
  return filesUnder(root, 'exercises/catalog', /\/brief\.(en|zh)\.md$/).flatMap(({ file, source }) =>
    checkLinks(linksOf(file, unified().use(remarkParse).parse(source)), `exercises/${file.split('/')[2]}`, pages),
  )
}
