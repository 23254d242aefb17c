import type { DraftRecord, DraftVersion } from './records'

/** At most so many earlier versions of one draft, */
const MOST_VERSIONS = 40
/** and at most so many characters in all of them together. */
const MOST_CHARACTERS = 400_000
/** While one tab types on, an earlier version is kept each so many milliseconds. */
const BETWEEN_VERSIONS = 60_000

export const NO_DRAFT: DraftRecord = { current: null, changedAt: 0, writer: '', versions: [] }

/**
 * The record after a tab wrote a text. What stood there before becomes a version where it would be missed: another tab wrote it, or the newest
 * version is a minute old.
 */
export function write(record: DraftRecord, text: string, at: number, writer: string): DraftRecord {
  const { current } = record
  if (current?.text === text) return record
  const newest = record.versions.at(-1)?.at ?? 0
  const missed = current !== null && (record.writer !== writer || current.at - newest >= BETWEEN_VERSIONS)
  const now = later(at, record)
  return {
    current: { text, at: now },
    changedAt: now,
    writer,
    versions: missed ? withVersions(record, [current]) : record.versions,
  }
}

/** The record after the draft was given up for the starter: the text stays as a version. */
export function reset(record: DraftRecord, at: number, writer: string): DraftRecord {
  return { current: null, changedAt: later(at, record), writer, versions: keepingCurrent(record) }
}

/** The record after an earlier version was put back: it and what it replaced both stay as versions. */
export function restore(record: DraftRecord, version: DraftVersion, at: number, writer: string): DraftRecord {
  const now = later(at, record)
  return { current: { text: version.text, at: now }, changedAt: now, writer, versions: keepingCurrent(record) }
}

/** Two records of one draft as one: the newer text stands, the older one becomes a version. */
export function merge(a: DraftRecord, b: DraftRecord): DraftRecord {
  const [older, newer] = a.changedAt <= b.changedAt ? [a, b] : [b, a]
  const replaced = older.current !== null && older.current.text !== newer.current?.text ? [older.current] : []
  return { ...newer, versions: withVersions(newer, [...older.versions, ...replaced]) }
}

/** What a person does now counts, even where the clock of the machine that wrote the record was ahead. */
function later(at: number, record: DraftRecord): number {
  return Math.max(at, record.changedAt + 1)
}

function keepingCurrent(record: DraftRecord): readonly DraftVersion[] {
  return record.current === null ? record.versions : withVersions(record, [record.current])
}

function withVersions(record: DraftRecord, more: readonly DraftVersion[]): readonly DraftVersion[] {
  const all = [...record.versions]
  for (const version of more) {
    if (!all.some(({ at, text }) => at === version.at && text === version.text)) all.push(version)
  }
  return thinned(all.sort((a, b) => a.at - b.at))
}

/** Within the bounds: the version closest in time to the next one goes first, so that what stays is spread over the whole history. */
function thinned(versions: readonly DraftVersion[]): readonly DraftVersion[] {
  const kept = [...versions]
  let characters = kept.reduce((sum, { text }) => sum + text.length, 0)
  while (kept.length > 1 && (kept.length > MOST_VERSIONS || characters > MOST_CHARACTERS)) {
    const gaps = kept.slice(1).map(({ at }, index) => at - (kept[index]?.at ?? 0))
    const [gone] = kept.splice(gaps.indexOf(Math.min(...gaps)), 1)
    characters -= gone?.text.length ?? 0
  }
  return kept
}
