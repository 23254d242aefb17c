import type { Bank } from '../schema'
import { writeAiken } from './aiken'
import { FORMATS, type FormatName } from './file-formats'
import { writeGift } from './gift/write'
import { writeMoodle } from './moodle/write'
import type { Note } from './note'
import type { WriteOptions } from './prepare'
import { packaged } from './qti12/package'
import { writeQti12 } from './qti12/write'
import { packagedItems } from './qti21/package'
import { writeQti21 } from './qti21/write'

/** A bank as a file of another program, and what of the bank is not in it as it was. */
export interface ExportedBank {
  readonly fileName: string
  readonly mime: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly notes: readonly Note[]
}

/** Writes a bank as another program reads it; what the format cannot hold is in the notes. */
export function exportBank(bank: Bank, format: FormatName, options: WriteOptions = {}): ExportedBank {
  const { extension, mime } = FORMATS[format]
  const { bytes, notes } = written(bank, format, options)
  return { fileName: `${bank.id}.${extension}`, mime, bytes, notes }
}

function written(bank: Bank, format: FormatName, options: WriteOptions) {
  const asBytes = ({ text, notes }: { text: string; notes: readonly Note[] }) => ({
    bytes: new TextEncoder().encode(text),
    notes,
  })
  switch (format) {
    case 'gift':
      return asBytes(writeGift(bank, options))
    case 'moodle':
      return asBytes(writeMoodle(bank, options))
    case 'aiken':
      return asBytes(writeAiken(bank, options))
    case 'qti12': {
      const { text, notes } = writeQti12(bank, options)
      return { bytes: packaged(bank.id, text), notes }
    }
    case 'qti21': {
      const { title, items, notes } = writeQti21(bank, options)
      return { bytes: packagedItems(bank.id, title, items), notes }
    }
  }
}
