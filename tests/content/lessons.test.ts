import type { Root, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { COURSE_MAP } from '../../app/_course/course-map'
import { NEEDED_FEEDBACK } from '../../app/_widgets/question/key'
import { loadClaims } from '../../content/claims'
import { loadGlossary } from '../../content/glossary'
import { claimsOf } from '../../content/lesson-file'
import { numberOf } from '../../content/lesson-number'
import { folderOf, lessonFolders, lessonSlugs, lessonsInOrder, loadLesson } from '../../content/lessons'
import { LOCALES } from '../../content/locales'
import { run } from '../../engine/scenario/run'

const everyLesson = lessonSlugs().flatMap((slug) => LOCALES.map((locale) => ({ slug, locale })))

test('every folder under content/lessons is a lesson of the list, and every lesson has its folder', () => {
  expect(lessonSlugs().map(folderOf).sort()).toEqual(lessonFolders().sort())
})

test.each(everyLesson)(
  '$slug $locale: every claim of its front matter stands in content/claims as its own, and in its text',
  ({ slug, locale }) => {
    const claims = loadClaims()
    const { frontMatter, widgets } = loadLesson(slug, locale)
    expect(frontMatter.claims.filter((id) => !claims[id]?.lessons.includes(numberOf(frontMatter)))).toEqual([])
    const shown = widgets.flatMap((widget) => (widget.name === 'Claim' ? claimsOf(widget) : []))
    expect(shown.sort()).toEqual([...frontMatter.claims].sort())
  },
)

test('every claim of a lesson that is written is in its front matter', () => {
  const written = new Map(lessonsInOrder('en').map(({ frontMatter }) => [numberOf(frontMatter), frontMatter.claims]))
  const homeless = Object.entries(loadClaims()).filter(([id, { lessons }]) =>
    lessons.some((lesson) => written.get(lesson)?.includes(id) === false),
  )
  expect(homeless).toEqual([])
})

test('every claim and every term of the glossary names a lesson of the course', () => {
  const numbers = COURSE_MAP.flatMap(({ lessons }) => lessons.map(({ number }) => number))
  const named = [
    ...Object.values(loadClaims()).flatMap(({ lessons }) => lessons),
    ...Object.values(loadGlossary()).map(({ lesson }) => lesson),
  ]
  expect(named.filter((lesson) => !numbers.includes(lesson))).toEqual([])
})

test.each(everyLesson)(
  '$slug $locale: every answer to a question has feedback, the right one too',
  ({ slug, locale }) => {
    const { widgets, scenes } = loadLesson(slug, locale)
    const parts = (question: string, name: string, attribute: string) =>
      widgets
        .filter((widget) => widget.question === question && widget.name === name)
        .flatMap(({ attributes }) => String(attributes[attribute]).split(' '))
    const lacks = Object.entries(scenes.answers).flatMap(([question, { kind }]) => {
      const given = parts(question, 'Feedback', 'on')
      const needed = [...parts(question, 'Choice', 'id'), ...NEEDED_FEEDBACK[kind]]
      return needed.filter((id) => !given.includes(id)).map((id) => `${question}: ${id}`)
    })
    expect(lacks).toEqual([])
  },
)

const scenesOfLessons = lessonSlugs().flatMap((slug) =>
  Object.entries(loadLesson(slug, 'en').scenes.scenes).map(([id, scene]) => ({ slug, id, scene })),
)

test.each(scenesOfLessons)(
  '$slug, scene $id: its points are in its run, and what it says can be measured',
  ({ scene }) => {
    const trace = run(scene.scenario)
    for (const point of Object.values(scene.points ?? {})) expect(point(trace)).toHaveProperty('id')
    for (const measure of Object.values(scene.measures)) expect(measure(trace)).not.toBeUndefined()
  },
)

test.each(scenesOfLessons.filter(({ scene }) => scene.knob))(
  '$slug, scene $id: both ends of its knob come to something else, and the scene itself is one of its settings',
  ({ scene: { knob, measures, scenario } }) => {
    const outcome = (value: number | undefined) =>
      knob && value !== undefined && measures[knob.outcome.measure]?.(run(knob.scenario(value)))
    expect(outcome(knob?.values[0])).not.toEqual(outcome(knob?.values.at(-1)))
    expect(knob?.values).toContain(knob?.start)
    expect(knob?.scenario(knob.start)).toEqual(scenario)
  },
)

/** What a reader does something with. */
const DOING = new Set(['Predict', 'Quiz', 'Scene', 'NumberCircle', 'Exercise'])

test.each(everyLesson)('$slug $locale: never long without something to do', ({ slug, locale }) => {
  const { tree } = loadLesson(slug, locale)
  const limit = locale === 'en' ? 250 : 450
  expect(Math.max(...stretches(tree, locale))).toBeLessThanOrEqual(limit)
})

/** The lengths of the stretches of text between things to do: words of English, characters of Chinese. A claim counts with its text. */
function stretches(tree: Root, locale: 'en' | 'zh'): number[] {
  const claims = loadClaims()
  const lengths = [0]
  const add = (text: string) => {
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + lengthOf(text, locale)
  }
  const walk = (node: Root | RootContent) => {
    if (node.type === 'yaml') return
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const id = node.attributes.find((it) => it.type === 'mdxJsxAttribute' && it.name === 'id')?.value
      const claim = node.name === 'Claim' && typeof id === 'string' ? claims[id] : undefined
      if (claim) {
        add(claim.claim[locale])
        // The reader judges it here.
        lengths.push(0)
        add(claim.truth[locale])
      }
      if (node.name !== null && DOING.has(node.name)) lengths.push(0)
      // Of feedback a reader sees one piece, after having done something.
      if (node.name === 'Feedback') return
    }
    if ('value' in node && node.type !== 'mdxFlowExpression') add(node.value)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return lengths
}

function lengthOf(text: string, locale: 'en' | 'zh'): number {
  return locale === 'en'
    ? text.split(/\s+/).filter((word) => /\w/.test(word)).length
    : (text.match(/\p{Script=Han}/gu) ?? []).length
}
