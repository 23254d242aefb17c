import type { Element, ElementContent, Root, RootContent } from 'hast'
import { breadthOf } from '#app/_widgets/stand-beside'
import { isWidget } from './in-text'

/**
 * Puts the scenes of a lesson beside its text: a passage is one scene and the words that it goes with. An author writes a scene where it
 * belongs in the text, and there it stands on a narrow page.
 *
 * A scene goes with what stands before it in its section and with what follows; where another scene comes, the question before that one
 * begins the next passage. A scene with a few words and nothing to answer takes the whole width below them, and so does what holds a scene
 * inside, as a question with a hidden run does, and a scene that compares two runs.
 */
export const layPassages = () => (tree: Root) => {
  const laid: Element[] = []
  let current: Passage = { before: [], scene: null, after: [] }
  const begin = (before: RootContent[]) => {
    laid.push(...passage(current))
    current = { before, scene: null, after: [] }
  }
  for (const block of tree.children) {
    if (isHeading(block, 'h2')) begin([block])
    else if (holdsScene(block)) {
      begin([])
      laid.push(div('prose lesson-wide', [block]))
    } else if (isScene(block)) {
      if (current.scene) begin(takeQuestion(current.after))
      current.scene = block
    } else if (current.scene) current.after.push(block)
    else current.before.push(block)
  }
  begin([])
  Object.assign(tree, { children: markSkills(laid) })
}

interface Passage {
  before: RootContent[]
  scene: RootContent | null
  after: RootContent[]
}

function passage({ before, scene, after }: Passage): Element[] {
  const words = (blocks: RootContent[]) => (blocks.some((it) => it.type !== 'text') ? [div('prose', blocks)] : [])
  if (!scene) return words(before)
  const breadth = breadthOf(namesIn(scene))
  if (breadth === 'whole' || !isWorthReadingBeside([...before, ...after])) {
    return [...words(before), div('prose lesson-wide', [scene]), ...words(after)]
  }
  const look = breadth === 'broad' ? 'passage passage-broad' : 'passage'
  return [div(look, [...words(before), div('beside', [scene]), ...words(after)])]
}

/** A heading and as many paragraphs as are read at a glance. */
const FEW = 4

const isWorthReadingBeside = (blocks: RootContent[]): boolean =>
  blocks.some(isWidget) || blocks.filter((block) => block.type !== 'text').length > FEW

/** What asks about the next scene, taken from the words behind the last. */
function takeQuestion(after: RootContent[]): RootContent[] {
  const at = after.findIndex((block) => isHeading(block, 'h3') || (isWidget(block) && block.name === 'Predict'))
  return at < 0 ? [] : after.splice(at)
}

const isHeading = (node: RootContent, tagName: string): boolean => node.type === 'element' && node.tagName === tagName
const isScene = (node: RootContent): boolean => isWidget(node) && node.name === 'Scene'
const holdsScene = (node: RootContent): boolean =>
  isWidget(node) && node.name !== 'Scene' && node.children.some((child) => isScene(child) || holdsScene(child))

/** The widgets that stand in a scene. */
const namesIn = (scene: RootContent): string[] =>
  isWidget(scene) ? scene.children.flatMap((child) => (isWidget(child) ? (child.name ?? []) : [])) : []

const isContent = (node: RootContent): node is ElementContent => node.type !== 'doctype'
const div = (className: string, children: RootContent[]): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: className.split(' ') },
  children: children.filter(isContent),
})

/** A lesson ends with what its reader can do now: that list looks like one to tick off. */
function markSkills(laid: Element[]): Element[] {
  const list = laid.at(-1)?.children.findLast((node) => isHeading(node, 'ul'))
  if (list?.type === 'element') list.properties.className = ['skills']
  return laid
}
