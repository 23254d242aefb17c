import { zipped } from '../../../files/write-zip'
import { unpack, type ZipEntry, zipEntries } from '../../../files/zip'
import { decoded } from '../decode'
import type { Note } from '../note'
import { within } from '../xml/elements'
import { readXml } from '../xml/read-xml'
import { element, fileOf } from '../xml/write-xml'
import { type AboutItem, aboutItems, metadataOf } from './about-item'
import type { ItemFile } from './read'
import type { WrittenItem } from './write'

const XMLNS = 'http://www.imsglobal.org/xsd/imsqti_v2p1'

/** A zip of items, each a file of its own, with the test that has them in their order and the manifest that names all. */
export function packagedItems(id: string, title: string, items: readonly WrittenItem[]): Uint8Array<ArrayBuffer> {
  const hrefOf = (item: WrittenItem) => `items/${item.id}.xml`
  const test = element(
    'assessmentTest',
    { xmlns: XMLNS, identifier: `test-${id}`, title },
    element(
      'testPart',
      { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'simultaneous' },
      element(
        'assessmentSection',
        { identifier: 'section', title, visible: true },
        items.map((item) => element('assessmentItemRef', { identifier: `item-${item.id}`, href: hrefOf(item) })),
      ),
    ),
  )
  const resource = (
    identifier: string,
    type: string,
    href: string,
    { about, needs = [] }: { about?: AboutItem; needs?: readonly WrittenItem[] },
  ) =>
    element(
      'resource',
      { identifier, type, href },
      about && metadataOf(about),
      element('file', { href }),
      needs.map((item) => element('dependency', { identifierref: `item-${item.id}` })),
    )
  const manifest = element(
    'manifest',
    { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', identifier: `package-${id}` },
    element('metadata', {}, element('schema', {}, 'QTIv2.1 Package'), element('schemaversion', {}, '1.0.0')),
    element('organizations'),
    element('resources', {}, [
      resource(`test-${id}`, 'imsqti_test_xmlv2p1', 'test.xml', { needs: items }),
      ...items.map((item) => resource(`item-${item.id}`, 'imsqti_item_xmlv2p1', hrefOf(item), item)),
    ]),
  )
  return zipped([
    { path: 'imsmanifest.xml', content: fileOf(manifest) },
    { path: 'test.xml', content: fileOf(test) },
    ...items.map((item) => ({ path: hrefOf(item), content: item.xml })),
  ])
}

/** More than a bank has questions. */
const MOST_FILES = 1100

/** The items of a package in the order of its test, and the test's title. */
export interface ItemsInPackage {
  readonly items: readonly ItemFile[]
  readonly title: string | null
  readonly notes: readonly Note[]
}

/**
 * The items in a zip; null where it has none.
 *
 * @param mostBytes of all files, unpacked
 */
export async function itemsIn(zip: Uint8Array<ArrayBuffer>, mostBytes: number): Promise<ItemsInPackage | null> {
  const entries = zipEntries(zip)
  if (typeof entries === 'string') return null
  const texts: ItemFile[] = []
  const unread: ZipEntry[] = []
  let left = mostBytes
  const manifest = entries.find(({ path }) => path === 'imsmanifest.xml')
  const described = manifest && (await unpack(manifest, mostBytes))
  const about = aboutItems(described?.kind === 'content' ? decoded(described.content) : '')
  const files = entries.filter(
    ({ path }) => /\.xml$/i.test(path) && !/(^|\/)(__MACOSX\/|imsmanifest\.xml$)/i.test(path),
  )
  for (const entry of files) {
    const unpacked = texts.length < MOST_FILES && left > 0 ? await unpack(entry, left) : null
    if (unpacked?.kind === 'content') {
      left -= unpacked.content.length
      texts.push({ path: entry.path, xml: decoded(unpacked.content) })
    } else {
      // What was unpacked before it was stopped counts, too: many small bombs are a large one.
      if (unpacked?.kind === 'entry-too-large') left = 0
      unread.push(entry)
    }
  }
  const items = texts.filter(({ xml }) => begins(xml, 'assessmentItem'))
  if (items.length === 0) return null
  const test = texts.find(({ xml }) => begins(xml, 'assessmentTest'))
  const { order, title } = test ? orderIn(test) : { order: [], title: null }
  const place = ({ path }: ItemFile) => (order.includes(path) ? order.indexOf(path) : order.length)
  const known = items.map((it): ItemFile => ({ ...it, about: about.get(it.path) }))
  return { items: known.toSorted((a, b) => place(a) - place(b)), title, notes: unread.map(notUnpacked) }
}

const begins = (xml: string, root: string): boolean => new RegExp(`<(\\w+:)?${root}[\\s>]`).test(xml.slice(0, 5000))

/** The paths of the items that a test has; nothing where it cannot be read, since the items can. */
function orderIn({ path, xml }: ItemFile): { order: string[]; title: string | null } {
  try {
    const root = readXml(xml)
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const order = within(root, 'assessmentItemRef').map(({ attributes }) => folder + decodedPath(attributes.href ?? ''))
    return { order, title: root.attributes.title?.trim() || null }
  } catch {
    return { order: [], title: null }
  }
}

function decodedPath(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

const notUnpacked = ({ path }: ZipEntry): Note => ({
  effect: 'not-read',
  question: path.slice(0, 200),
  what: { en: 'the file', zh: '文件' },
  why: {
    en: 'It is too large, locked or damaged, or the package has too many files.',
    zh: '文件过大、已加密或已损坏，或者压缩包内文件过多。',
  },
})
