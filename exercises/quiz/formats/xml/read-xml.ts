import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { BothLanguages } from '../../words'
import { Refused } from '../note'

/** An element, with everything in it in its order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  /** Where it begins, from 1. */
  readonly line: number
}

/** Deeper than the texts of questions are nested in their files. */
const DEEPEST = 100

/** Entities are decoded here, so that none but the five of XML and numbers mean anything. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  captureMetaData: true,
  maxNestedTags: DEEPEST,
})
const META = XMLParser.getMetaDataSymbol().valueOf()

/**
 * The root of an XML file. Namespaces are left out of names. It declares no entities: what does is refused.
 *
 * @throws Refused where it is no XML, with the line
 */
export function readXml(xml: string): Element {
  const text = xml.replace(/^\ufeff/, '')
  if (declaresType(text)) throw new Refused(WITH_DOCTYPE)
  // The parser first: it stops where it is too deep, and does not mind much else.
  const read = parsed(text)
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new Refused(notXml(valid.err.msg, valid.err.line))
  const root = childrenOf(read, linesOf(text)).find((it) => typeof it !== 'string')
  if (root === undefined || typeof root === 'string') throw new Refused(notXml('It has no element.', 1))
  return root
}

/** Whether a document type stands before the first element, which is its only place. */
function declaresType(text: string): boolean {
  let at = 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    if (end === null) return /^<!DOCTYPE/i.test(text.slice(at, at + 9))
    const found = text.indexOf(end, at)
    if (found === -1) return false
    at = found + end.length
  }
}

function parsed(text: string): unknown {
  try {
    const read: unknown = parser.parse(text)
    return read
  } catch (error) {
    throw new Refused(notXml(error instanceof Error ? error.message : String(error), 1))
  }
}

/** The parser gives a list of objects, each of which has its attributes at `:@` and one more key: its name. */
function childrenOf(read: unknown, lineAt: (index: number) => number): (Element | string)[] {
  if (!Array.isArray(read)) return []
  return read.flatMap((each: unknown): (Element | string)[] => {
    if (typeof each !== 'object' || each === null) return []
    const [named] = Object.entries(each).filter(([key]) => key !== ':@')
    if (named === undefined || named[0].startsWith('?')) return []
    const [name, content] = named
    if (name === '#text') return [withoutEntities(String(content))]
    if (name === '#cdata') return rawText(content)
    const meta: unknown = Reflect.get(each, META)
    const begins = typeof meta === 'object' && meta !== null && 'startIndex' in meta ? Number(meta.startIndex) : 0
    return [
      {
        name: withoutPrefix(name),
        attributes: ':@' in each ? attributesOf(each[':@']) : {},
        children: childrenOf(content, lineAt),
        line: lineAt(begins),
      },
    ]
  })
}

/** What stands between `<![CDATA[` and its end is text as it is. */
const rawText = (content: unknown): string[] =>
  Array.isArray(content) ? content.map((it: unknown) => String(Object(it)['#text'] ?? '')) : []

function attributesOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).map(([name, it]) => [withoutPrefix(name), withoutEntities(String(it))]),
  )
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" } as const

const isKnown = (name: string): name is keyof typeof ENTITIES => Object.hasOwn(ENTITIES, name)

/** `&lt;`, `&#60;`, `&#x3c;`; another name stays as it is, and HTML may know it. */
const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return isKnown(name) ? ENTITIES[name] : all
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** Finds lines by halves, since there may be a hundred thousand. */
function linesOf(text: string): (index: number) => number {
  const begins = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) begins.push(at + 1)
  return (index) => {
    let [low, high] = [0, begins.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((begins[middle] ?? 0) <= index) low = middle
      else high = middle
    }
    return low + 1
  }
}

const WITH_DOCTYPE: BothLanguages = {
  en: 'It has a <!DOCTYPE>, which could name other files or grow without end. Take that line out.',
  zh: '其中有 <!DOCTYPE>，它可能引用别的文件或无限展开。请删去这一行。',
}
const notXml = (says: string, line: number): BothLanguages => ({
  en: `It is no XML, at line ${line}: ${says.slice(0, 200)}`,
  zh: `第 ${line} 行不是合法的 XML：${says.slice(0, 200)}`,
})
