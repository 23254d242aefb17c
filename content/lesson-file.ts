import type { Node, Root } from 'mdast'
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { parse as parseYaml } from 'yaml'
import { type FrontMatter, frontMatterSchema } from './front-matter'
import { problemsOf } from './problems'
import type { LessonScenes } from './scene'
import { isWidgetName, vocabulary, type WidgetName } from './vocabulary'

/** A widget as an author wrote it. */
interface WrittenWidget {
  readonly name: WidgetName
  readonly attributes: Readonly<Record<string, string | number>>
  readonly line: number
  /** The scene that it stands in. */
  readonly scene: string | null
  /** The question that it is a part of. */
  readonly question: string | null
}

export interface ReadLesson {
  readonly file: string
  readonly source: string
  readonly frontMatter: FrontMatter
  readonly widgets: readonly WrittenWidget[]
  readonly tree: Root
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement

/**
 * Reads a lesson's text and proves that it keeps to the vocabulary: known widgets with known attributes, scenes, measures, questions
 * and claims that exist, and no code.
 *
 * @param file its name, for messages
 * @throws Error with one line for each problem: file, line, what is wrong, what would be right
 */
export function readLesson(file: string, source: string, scenes: LessonScenes): ReadLesson {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(source)
  const frontMatter = readFrontMatter(file, tree)
  const problems: string[] = []
  const widgets: WrittenWidget[] = []
  const report = (line: number, problem: string) => problems.push(`${file}:${line}: ${problem}`)

  const around = new Map<Node, Pick<WrittenWidget, 'scene' | 'question'>>()
  visit(tree, (node, _, parent) => {
    const outer = (parent && around.get(parent)) ?? { scene: null, question: null }
    around.set(node, outer)
    const line = node.position?.start.line ?? 1
    if (node.type === 'mdxjsEsm')
      report(line, 'A lesson has no import or export: widgets come from the vocabulary, data from scenes.ts.')
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value)) {
      report(line, `{${node.value}} is code. A lesson has none: write <Value measure="..."/> for what is computed.`)
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    const read = readWidget(node, report)
    if (!read) return
    const widget: WrittenWidget = { ...read, line, ...outer }
    if (widget.name === 'Scene') around.set(node, { ...outer, scene: String(widget.attributes.run) })
    if (asksSomething(widget)) around.set(node, { ...outer, question: String(widget.attributes.id) })
    widgets.push(widget)
    for (const problem of unknownReferences(widget, scenes, frontMatter)) report(line, problem)
  })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return { file, source, frontMatter, widgets, tree }
}

const isComment = (code: string): boolean => /^\s*\/\*[\s\S]*\*\/\s*$/.test(code)

function readFrontMatter(file: string, tree: Root): FrontMatter {
  const head = tree.children[0]
  if (head?.type !== 'yaml')
    throw new Error(`${file}:1: A lesson begins with front matter in YAML between two lines of ---.`)
  const read = frontMatterSchema.safeParse(parseYaml(head.value))
  if (!read.success) throw new Error(problemsOf(`${file}:1`, read.error))
  return read.data
}

function readWidget(
  node: JsxElement,
  report: (line: number, problem: string) => void,
): Pick<WrittenWidget, 'name' | 'attributes'> | null {
  const { name } = node
  const line = node.position?.start.line ?? 1
  if (name === null || !isWidgetName(name)) {
    report(line, `There is no widget <${name ?? ''}>. The vocabulary has ${Object.keys(vocabulary).join(', ')}.`)
    return null
  }
  const attributes = Object.fromEntries(node.attributes.map(readAttribute))
  const read = vocabulary[name].safeParse(attributes)
  if (!read.success) {
    for (const issue of read.error.issues) {
      const attribute = issue.path.join('.')
      report(line, `<${name}>${attribute ? ` ${attribute}` : ''}: ${issue.message}.`)
    }
    return null
  }
  return { name, attributes }
}

/** An attribute's value: text, or a number in braces. Anything else stays as it is written, for the schema to refuse. */
function readAttribute(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): [string, string | number] {
  if (attribute.type === 'mdxJsxExpressionAttribute') return ['...', attribute.value]
  const { name, value } = attribute
  if (value === null || value === undefined) return [name, '']
  if (typeof value === 'string') return [name, value]
  return [name, /^\d+$/.test(value.value) ? Number(value.value) : value.value]
}

/** What a widget names that its lesson does not have. */
function unknownReferences(widget: WrittenWidget, lesson: LessonScenes, frontMatter: FrontMatter): string[] {
  const { name, attributes } = widget
  const problems: string[] = []
  const expectOneOf = (what: string, wanted: string | number | undefined, there: readonly string[], where: string) => {
    if (typeof wanted !== 'string' || there.includes(wanted)) return
    problems.push(
      `<${name}> names the ${what} "${wanted}", which ${where} does not have. It has ${there.join(', ') || 'none'}.`,
    )
  }
  const sceneId = name === 'Scene' ? attributes.run : attributes.scene
  expectOneOf('scene', sceneId, Object.keys(lesson.scenes), 'scenes.ts')
  expectOneOf('scene', attributes.to, Object.keys(lesson.scenes), 'scenes.ts')
  expectOneOf('question', attributes.of, Object.keys(lesson.answers), '`answers` of scenes.ts')
  if (asksSomething(widget))
    expectOneOf('question', attributes.id, Object.keys(lesson.answers), '`answers` of scenes.ts')
  if (name === 'Claim')
    for (const id of claimsOf(widget)) expectOneOf('claim', id, frontMatter.claims, 'the front matter')
  if (name === 'Value') {
    const scene = typeof sceneId === 'string' ? lesson.scenes[sceneId] : undefined
    if (sceneId === undefined)
      expectOneOf('measure', attributes.measure, Object.keys(lesson.measures), '`measures` of scenes.ts')
    else if (scene) expectOneOf('measure', attributes.measure, Object.keys(scene.measures), `scene "${sceneId}"`)
  }
  if (SHOWS_A_RUN.has(name) && attributes.bits === undefined && widget.scene === null)
    problems.push(`<${name}> stands outside a <Scene run="...">, so there is no run that it could show.`)
  if (widget.scene !== null) {
    const { scenario, points = {}, knob } = lesson.scenes[widget.scene] ?? {}
    expectOneOf('endpoint', attributes.endpoint, Object.keys(scenario?.hosts ?? {}), `scene "${widget.scene}"`)
    expectOneOf('point', attributes.at, Object.keys(points), `scene "${widget.scene}"`)
    if (name === 'Controls' && !knob)
      problems.push(`<Controls> stands in the scene "${widget.scene}", which has no \`knob\` in scenes.ts.`)
  }
  if (name === 'Feedback') {
    const asked = lesson.answers[widget.question ?? '']?.scene
    const points = Object.keys(lesson.scenes[asked ?? '']?.points ?? {})
    expectOneOf('point', attributes.shows, points, asked ? `scene "${asked}"` : 'a question without a `scene`')
  }
  return problems
}

/** The claims that a <Claim> treats. */
export const claimsOf = ({ attributes: { id, also } }: Pick<WrittenWidget, 'attributes'>): string[] =>
  [id, ...String(also ?? '').split(' ')].map(String).filter((it) => it !== '')

const asksSomething = ({ name }: Pick<WrittenWidget, 'name'>): boolean => name === 'Predict' || name === 'Quiz'

/** The widgets that show the run of the scene around them. */
const SHOWS_A_RUN: ReadonlySet<WidgetName> = new Set<WidgetName>([
  'Ladder',
  'Transport',
  'StateMachine',
  'Why',
  'Inspector',
  'SequencePlot',
  'WindowPlot',
  'ByteRuler',
  'NumberCircle',
  'Steps',
  'Controls',
  'Compare',
])
