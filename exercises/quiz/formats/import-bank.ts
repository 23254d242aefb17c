import { looksLikeZip } from '../../files/zip'
import { readBank } from '../read-bank'
import { readAiken } from './aiken'
import { decoded } from './decode'
import type { FormatName } from './file-formats'
import { readGift } from './gift/read'
import { readMoodle } from './moodle/read'
import { type Note, Refused, refusalOf, THE_FILE } from './note'
import { questionsIn } from './qti12/package'
import { readQti12 } from './qti12/read'
import { itemsIn } from './qti21/package'
import { readQti21 } from './qti21/read'
import type { ReadFile, ReadOptions } from './read-options'
import { refusedFile } from './refused-file'

/** Longer than banks are, with room for some pictures in a file of Moodle's. */
export const MOST_BYTES = 10_000_000

export interface ImportOptions extends ReadOptions {
  /** What the file is; by default what it looks like. `bank` is our own YAML or JSON. */
  readonly format?: FormatName | 'bank'
}

/**
 * Reads a file of questions, whatever it is, in whatever encoding. It is read or refused with a note; nothing of it runs.
 *
 * @param file its name, from which the bank is named where the file says no name
 */
export async function importBank(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  options: ImportOptions = {},
): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) return refused(tooLong(bytes.length))
  const name = options.name ?? file.replace(/^.*[/\\]/, '').replace(/(\.gift)?\.\w+$/, '')
  if (!looksLikeZip(bytes)) return readText(decoded(bytes), file, { ...options, name })
  try {
    const items = known(options, 'qti21') ? await itemsIn(bytes, MOST_BYTES) : null
    if (items !== null) return readQti21(items.items, { ...options, name: items.title ?? name }, items.notes)
    const { xml, notes } = await questionsIn(bytes, MOST_BYTES)
    const read = readText(xml, file, { ...options, name })
    return { bank: read.bank, notes: [...notes, ...read.notes] }
  } catch (error) {
    return refused(refusalOf(error))
  }
}

/** Whether a file may be of a format. */
const known = ({ format }: ImportOptions, wanted: FormatName): boolean => format === undefined || format === wanted

function readText(text: string, file: string, options: ImportOptions): ReadFile {
  switch (options.format ?? formatOf(text)) {
    case 'gift':
      return readGift(text, options)
    case 'moodle':
      return readMoodle(text, options)
    case 'aiken':
      return readAiken(text, options)
    case 'qti12':
      return readQti12(text, options)
    case 'qti21':
      return readQti21([{ path: file, xml: text }], options)
    case 'bank':
      return refusedFile(() => ownBank(text, file))
    case null:
      return refused(UNKNOWN)
  }
}

/** What a text looks like. */
function formatOf(text: string): FormatName | 'bank' | null {
  if (/^\s*</.test(text)) return formatOfXml(text.slice(0, 5000))
  if (/^(version|id|title|questions)\s*:/m.test(text) || /^\s*\{\s*"/.test(text)) return 'bank'
  if (/^[ \t]*ANSWER:[ \t]*[A-Z][ \t]*\r?$/im.test(text)) return 'aiken'
  return text.includes('{') ? 'gift' : null
}

function formatOfXml(start: string): FormatName {
  if (/<questestinterop[\s>]/.test(start)) return 'qti12'
  return /<(\w+:)?assessmentItem[\s>]/.test(start) ? 'qti21' : 'moodle'
}

function ownBank(text: string, file: string): ReadFile {
  try {
    return { bank: readBank(text, file).bank, notes: [] }
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    throw new Refused({ en: says, zh: says })
  }
}

function refused(why: Note['why']): ReadFile {
  return { bank: null, notes: [{ effect: 'not-read', question: null, what: THE_FILE, why }] }
}

const tooLong = (length: number) => ({
  en: `It has ${length} bytes; at most ${MOST_BYTES} are read. Divide it.`,
  zh: `它有 ${length} 字节，最多读入 ${MOST_BYTES} 字节，请分成几个文件。`,
})
const UNKNOWN = {
  en: 'It is none of the formats that are read: GIFT, Moodle XML, Aiken, QTI 1.2 and 2.1, or a bank of ours.',
  zh: '不是可读入的格式：GIFT、Moodle XML、Aiken、QTI 1.2 与 2.1，或本站题库。',
}
