import { looksLikeZip, type Unpacked, unpack, zipEntries } from '#exercises/files/zip'
import { oneLine } from './one-line'
import { type FileRefusal, LARGEST_FILE, openSubmission, type Submission } from './submission-file'

/** A file that somebody chose or dropped; a browser's `File` is one. */
export interface GivenFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

type EntryRefusal = Exclude<Unpacked['kind'], 'content'>

/** Why a file or an entry of a zip was not even looked into. */
interface PackedRefusal {
  readonly kind: EntryRefusal | 'zip-too-large' | 'zip-damaged' | 'zip-too-full' | 'pile-too-large' | 'unreadable'
}

export type Refusal = FileRefusal | PackedRefusal

/** What was found in files and in the zips among them. */
export interface FoundInFiles<Content, Why> {
  readonly found: readonly { readonly path: string; readonly content: Content }[]
  /** What looked like one of those that are looked for and is none, each with the reason. */
  readonly refused: readonly { readonly path: string; readonly refusal: Why | PackedRefusal }[]
  /** How many entries of zips were left alone because they are something else. */
  readonly ignored: number
}

/** What was found in the files of a pile of submissions. */
export interface Pile extends Pick<FoundInFiles<Submission, FileRefusal>, 'refused' | 'ignored'> {
  readonly submissions: readonly { readonly path: string; readonly submission: Submission }[]
}

interface PileLimits {
  readonly zipBytes: number
  /** Of everything that is unpacked from one choice of files, so that many small bombs are no large one. */
  readonly unpackedBytes: number
  readonly submissions: number
}

const LIMITS: PileLimits = { zipBytes: 200_000_000, unpackedBytes: 300_000_000, submissions: 2000 }
const LONGEST_PATH = 300

/** Reads submissions: files and the zips among them. Never rejects: what cannot be read is in `refused`. */
export async function readPile(files: readonly GivenFile[], limits = LIMITS): Promise<Pile> {
  const { found, ...rest } = await readFiles(files, openOne, limits)
  return { submissions: found.map(({ path, content }) => ({ path, submission: content })), ...rest }
}

function openOne(bytes: Uint8Array): Opened<Submission, FileRefusal> {
  const opened = openSubmission(bytes)
  return opened.kind === 'submission' ? { content: opened.submission } : { refusal: opened }
}

/** One file, looked into. */
export type Opened<Content, Why> = { readonly content: Content } | { readonly refusal: Why }

/**
 * Reads files of JSON and those in the zips among them. Never rejects: what cannot be read is in `refused`.
 *
 * @param open must not throw, whatever the bytes are
 */
export async function readFiles<Content, Why>(
  files: readonly GivenFile[],
  open: (bytes: Uint8Array) => Opened<Content, Why>,
  limits = LIMITS,
): Promise<FoundInFiles<Content, Why>> {
  type All = FoundInFiles<Content, Why>
  const found: All['found'][number][] = []
  const refused: All['refused'][number][] = []
  let ignored = 0
  let unpackedLeft = limits.unpackedBytes

  const refuse = (path: string, refusal: Why | PackedRefusal) => refused.push({ path: shown(path), refusal })
  const take = (path: string, bytes: Uint8Array) => {
    const opened = open(bytes)
    if ('refusal' in opened) refuse(path, opened.refusal)
    else if (found.length >= limits.submissions) refuse(path, { kind: 'pile-too-large' })
    else found.push({ path: shown(path), content: opened.content })
  }
  const takeZip = async (name: string, zip: Uint8Array<ArrayBuffer>) => {
    const entries = zipEntries(zip)
    if (typeof entries === 'string') return void refuse(name, { kind: entries })
    for (const entry of entries) {
      if (!isCandidate(entry.path)) {
        ignored += 1
        continue
      }
      const unpacked = await unpack(entry, Math.min(LARGEST_FILE, unpackedLeft))
      if (unpacked.kind === 'content') unpackedLeft -= unpacked.content.length
      // What a bomb unpacked before it was stopped counts too.
      else if (unpacked.kind === 'entry-too-large') unpackedLeft -= Math.min(LARGEST_FILE, unpackedLeft)
      if (unpacked.kind === 'content') take(entry.path, unpacked.content)
      else refuse(entry.path, unpackedLeft === 0 ? { kind: 'pile-too-large' } : unpacked)
    }
  }

  for (const file of files) {
    try {
      if (file.size > limits.zipBytes) {
        refuse(file.name, { kind: 'zip-too-large' })
        continue
      }
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (looksLikeZip(bytes)) await takeZip(file.name, bytes)
      else take(file.name, bytes)
    } catch {
      // It was moved, or may not be read; a folder that was dropped is such a file too.
      refuse(file.name, { kind: 'unreadable' })
    }
  }
  return { found, refused, ignored }
}

/** A platform packs reports and what else was handed in beside the submissions, and macOS a shadow of each file. */
const isCandidate = (path: string): boolean => /(^|\/)[^/.][^/]*\.json$/i.test(path) && !/(^|\/)__MACOSX\//.test(path)

const shown = (path: string): string => oneLine(path.slice(0, LONGEST_PATH))
