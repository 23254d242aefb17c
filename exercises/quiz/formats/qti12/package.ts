import { zipped } from '../../../files/write-zip'
import { unpack, type ZipEntry, zipEntries } from '../../../files/zip'
import { decoded } from '../decode'
import { type Note, Refused } from '../note'
import { element, fileOf } from '../xml/write-xml'

/** A zip as learning platforms expect it: the questions, and a manifest that names them. */
export function packaged(id: string, xml: string): Uint8Array<ArrayBuffer> {
  const href = `${id}/${id}.xml`
  const manifest = element(
    'manifest',
    // Names in a manifest are of XML, and begin with a letter; ids of banks may begin with a digit.
    { identifier: `package-${id}`, xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1' },
    element('metadata', {}, element('schema', {}, 'IMS Content'), element('schemaversion', {}, '1.1.3')),
    element('organizations'),
    element(
      'resources',
      {},
      element('resource', { identifier: `quiz-${id}`, type: 'imsqti_xmlv1p2', href }, element('file', { href })),
    ),
  )
  return zipped([
    { path: 'imsmanifest.xml', content: fileOf(manifest) },
    { path: href, content: xml },
  ])
}

/** More than a package of one quiz has. */
const MOST_FILES = 50

/**
 * The questions in a zip: its longest file of QTI 1.2 or of Moodle's.
 *
 * @param mostBytes of one file, unpacked: what is longer is not unpacked to its end
 * @throws Refused where there is none
 */
export async function questionsIn(
  zip: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<{ xml: string; notes: Note[] }> {
  const entries = zipEntries(zip)
  if (typeof entries === 'string') throw new Refused({ en: 'The zip is damaged.', zh: 'zip 文件已损坏。' })
  const files = entries.filter(
    ({ path }) => /\.xml$/i.test(path) && !/(^|\/)(imsmanifest|assessment_meta)\.xml$/i.test(path),
  )
  const texts: { path: string; xml: string }[] = []
  for (const entry of files.slice(0, MOST_FILES)) texts.push({ path: entry.path, xml: await textIn(entry, mostBytes) })
  const known = texts.filter(({ xml }) => /<(questestinterop|quiz)[\s>]/.test(xml.slice(0, 5000)))
  const [longest, ...others] = known.toSorted((a, b) => b.xml.length - a.xml.length)
  if (longest === undefined) {
    throw new Refused({
      en: 'No file of the zip is QTI 1.2 or Moodle XML.',
      zh: 'zip 中没有 QTI 1.2 或 Moodle XML 文件。',
    })
  }
  const left = [...others.map(({ path }) => path), ...files.slice(MOST_FILES).map(({ path }) => path)]
  return { xml: longest.xml, notes: left.map(otherFile) }
}

async function textIn(entry: ZipEntry, mostBytes: number): Promise<string> {
  const unpacked = await unpack(entry, mostBytes)
  if (unpacked.kind === 'content') return decoded(unpacked.content)
  throw new Refused({
    en: `${entry.path} cannot be unpacked: it is too large, locked or damaged.`,
    zh: `无法解压 ${entry.path}：文件过大、已加密或已损坏。`,
  })
}

const otherFile = (path: string): Note => ({
  effect: 'left-out',
  question: null,
  what: { en: `the file ${path}`, zh: `文件 ${path}` },
  why: { en: 'A bank is read from one file of the zip.', zh: '一次只读入 zip 中的一个题目文件。' },
})
