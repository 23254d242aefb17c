import type { Node } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { happenedAt } from '../../app/_scene/happened'
import { hostText } from '../../app/_scene/segment-words'
import { passageOf, stateChangesOf } from '../../app/_scene/state-changes'
import { createSceneStore } from '../../app/_scene/store'
import { pathTaken } from '../../app/_widgets/state-machine/cause-words'
import { pageScenes, runScenes } from '../../app/[locale]/(course)/lessons/_mdx/runs'
import { type Lesson, lessonSlugs, loadLesson } from '../../content/lessons'
import { LOCALES, type Locale } from '../../content/locales'
import { STATES, type State } from '../../engine/tcp/state'

interface Step {
  readonly scene: string
  readonly at: string
  readonly line: number
  readonly text: string
}

/** The steps of a lesson's tours, with their words. */
function stepsOf({ widgets, tree }: Lesson): Step[] {
  const texts = new Map<number, string>()
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    if (node.name === 'Step') texts.set(node.position?.start.line ?? 0, textOf(node))
  })
  return widgets.flatMap(({ name, scene, attributes, line }) =>
    name === 'Step' && scene !== null ? [{ scene, at: String(attributes.at), line, text: texts.get(line) ?? '' }] : [],
  )
}

function textOf(node: Node): string {
  const words: string[] = []
  visit(node, (it) => {
    if ('value' in it && typeof it.value === 'string') words.push(it.value)
  })
  return words.join(' ')
}

const STATE = new RegExp(`(?<![\\w-])(${STATES.join('|')})(?![\\w-])`, 'g')

/** The states that a text names, each with the host that its sentence speaks of: null where that is none of them, or several. */
function statesNamed(text: string, hosts: readonly string[], locale: Locale): { state: string; host: string | null }[] {
  return text.split(/(?<=[.?!;。？！；])/).flatMap((sentence) => {
    const spoken = hosts.filter((host) => sentence.includes(hostText(host, locale)))
    const host = spoken.length === 1 ? (spoken[0] ?? null) : null
    return [...sentence.matchAll(STATE)].map(([state]) => ({ state, host }))
  })
}

/** By host: the states that it is in once a tour has come to a point, and those that it passed through just then. */
function statesAt(lesson: Lesson, { scene, at }: Step): Readonly<Record<string, readonly State[]>> {
  const page = pageScenes(lesson, runScenes(lesson))[scene]
  const point = page?.points[at]
  if (!page || !point) throw new Error(`${lesson.file} has no point "${at}" in the scene "${scene}".`)
  const store = createSceneStore(page.trace)
  store.goToPoint(point)
  const { run, at: now, moment } = store.get()
  const changes = stateChangesOf(page.trace)
  const states: Record<string, State[]> = {}
  for (const { id, host } of page.trace.endpoints) {
    const { state, past } = passageOf(page.trace, changes, id, happenedAt(run, now, moment))
    const passed = past.at(-1)?.at === now ? pathTaken(page.trace, past).map(({ to }) => to) : []
    states[host] = [...(states[host] ?? []), state ?? 'CLOSED', ...passed]
  }
  return states
}

const lessons = lessonSlugs().flatMap((slug) => LOCALES.map((locale) => ({ slug, locale })))

test.each(lessons)('$slug $locale: a guided step names states that its hosts are in where it stands', (which) => {
  const lesson = loadLesson(which.slug, which.locale)
  const wrong = stepsOf(lesson).flatMap((step) => {
    const states = statesAt(lesson, step)
    return statesNamed(step.text, Object.keys(states), which.locale).flatMap(({ state, host }) => {
      const there = host === null ? Object.values(states).flat() : (states[host] ?? [])
      return there.some((it) => it === state) ? [] : [`${lesson.file}:${step.line}: ${host ?? 'nobody'} is in ${state}`]
    })
  })
  expect(wrong).toEqual([])
})

test('the sentence says whose state it names', () => {
  const hosts = ['client', 'server']
  expect(statesNamed('It arrives. The server is in CLOSE-WAIT. LAST-ACK.', hosts, 'en')).toEqual([
    { state: 'CLOSE-WAIT', host: 'server' },
    { state: 'LAST-ACK', host: null },
  ])
  expect(statesNamed('FIN 到达，服务器进入 FIN-WAIT-2。', hosts, 'zh')).toEqual([
    { state: 'FIN-WAIT-2', host: 'server' },
  ])
  expect(statesNamed('The last ACK closes it.', hosts, 'en')).toEqual([])
})
