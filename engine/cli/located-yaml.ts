import { isMap, LineCounter, parseDocument } from 'yaml'
import { tooDeepAt } from './yaml-nesting'

export type Path = readonly (string | number)[]

/** What a YAML (or JSON) file says, and where it says it. */
interface LocatedYaml {
  readonly value: unknown
  /** The line of the nearest thing on the way to `path` that exists, counted from 1. */
  readonly lineOf: (path: Path) => number
}

/**
 * Reads YAML so that errors in what it says can name their line.
 *
 * @param file the name that errors begin with
 * @throws Error with file and line where the text is no YAML, or is nested too deeply
 */
export function parseLocatedYaml(source: string, file: string): LocatedYaml {
  const deep = tooDeepAt(source)
  if (deep !== null) {
    const line = source.slice(0, deep).split('\n').length
    throw new Error(`${file}:${line}: is nested too deeply. Write fewer things inside one another.`)
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  const [broken] = document.errors
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0])
    const [what] = broken.message.split('\n')
    throw new Error(`${file}:${line}: is not YAML, at column ${col}: ${what}\nWrite YAML 1.2 with each key once.`)
  }

  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const key = path[length - 1]
      const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
      const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined
      const node = pair?.key ?? document.getIn(path.slice(0, length), true)
      const start = startOf(node)
      if (start !== undefined) return lines.linePos(start).line
    }
    return 1
  }
  return { value: document.toJS(), lineOf }
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start]: unknown[] = node.range
  return typeof start === 'number' ? start : undefined
}
