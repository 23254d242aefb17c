'use client'

import { type PointerEvent, useMemo } from 'react'
import { type Field, fieldAt } from './packet-fields'

/** More bytes than this help nobody who reads. */
const MOST_BYTES = 256
const BYTES_A_ROW = 8

interface RawView {
  readonly bytes: Uint8Array
  readonly fields: readonly Field[]
  /** The field whose bits are marked. */
  readonly marked: Field | undefined
  readonly onPoint: (key: string | null) => void
  readonly onChoose: (key: string) => void
}

/** The bits of the headers, 32 a row as RFCs draw them; the tree says the same in words. */
export function Bits({ bytes, fields, marked, onPoint, onChoose }: RawView) {
  const end = headerEnd(fields)
  const rows = useMemo(() => {
    const starts = new Set(leavesOf(fields).map(({ from }) => from))
    return Array.from({ length: Math.ceil(end / 32) }, (_, row) =>
      Array.from({ length: 32 }, (_, column) => {
        const bit = 32 * row + column
        return { bit, isSet: (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1, isFirst: starts.has(bit) }
      }),
    )
  }, [bytes, fields, end])
  return (
    <div aria-hidden="true" {...pointing(fields, onPoint, onChoose)} className="cursor-pointer select-none">
      {rows.map((row, index) => (
        <div
          key={index}
          className={`grid grid-cols-[repeat(32,minmax(0,1fr))] border-line border-x border-b text-center font-mono text-[11px] leading-5 ${
            index === 0 || 32 * index === TCP_BEGINS ? 'border-t' : ''
          }`}
        >
          {row.map(({ bit, isSet, isFirst }) => (
            <span
              key={bit}
              data-bit={bit}
              className={`${isFirst && bit % 32 !== 0 ? 'shadow-[-1px_0_0_var(--ink-muted)]' : ''} ${
                isMarked(marked, bit) ? 'bg-accent text-on-accent' : isSet ? 'font-bold' : 'text-ink-muted'
              }`}
            >
              {isSet ? '1' : '0'}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Every byte, with where its row begins and the letters that the bytes would be. */
export function Bytes({ bytes, fields, marked, onPoint, onChoose }: RawView) {
  const shown = bytes.slice(0, MOST_BYTES)
  const rows = Array.from({ length: Math.ceil(shown.length / BYTES_A_ROW) }, (_, row) =>
    [...shown.slice(row * BYTES_A_ROW, (row + 1) * BYTES_A_ROW)].map((byte, column) => ({
      at: row * BYTES_A_ROW + column,
      byte,
    })),
  )
  return (
    <div
      aria-hidden="true"
      {...pointing(fields, onPoint, onChoose)}
      className="cursor-pointer select-none font-mono text-[12px] leading-5"
    >
      {rows.map((row, index) => (
        <div key={index} className="flex">
          <span className="w-9 flex-none text-ink-muted">{(index * BYTES_A_ROW).toString(16).padStart(4, '0')}</span>
          <span className="grid flex-none grid-cols-[repeat(8,1.3rem)]">
            {row.map(({ at, byte }) => (
              <span
                key={at}
                data-bit={8 * at}
                className={`text-center ${isMarked(marked, 8 * at, 8) ? 'bg-accent text-on-accent' : ''}`}
              >
                {byte.toString(16).padStart(2, '0')}
              </span>
            ))}
          </span>
          <span className="ms-2 flex-none text-ink-muted">
            {row.map(({ byte }) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('')}
          </span>
        </div>
      ))}
    </div>
  )
}

/** How many bytes `Bytes` leaves out. */
export const bytesLeftOut = (bytes: Uint8Array): number => Math.max(0, bytes.length - MOST_BYTES)

/** Behind an IPv4 header without options, in bits. */
const TCP_BEGINS = 160

const headerEnd = (fields: readonly Field[]): number => fields.find(({ id }) => id === 'tcp')?.to ?? 0

const leavesOf = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => (field.parts.length === 0 ? [field] : leavesOf(field.parts)))

/** Does a field have one of these bits? */
const isMarked = (field: Field | undefined, bit: number, count = 1): boolean =>
  field !== undefined && field.from < bit + count && bit < field.to

/** What is pointed at, by the bit that a cell says it is. */
function pointing(fields: readonly Field[], onPoint: (key: string | null) => void, onChoose: (key: string) => void) {
  const keyAt = ({ target }: PointerEvent): string | null => {
    const bit = target instanceof Element ? target.getAttribute('data-bit') : null
    return bit === null ? null : (fieldAt(fields, Number(bit))?.key ?? null)
  }
  return {
    onPointerMove: (event: PointerEvent) => onPoint(keyAt(event)),
    onPointerLeave: () => onPoint(null),
    onPointerUp: (event: PointerEvent) => {
      const key = keyAt(event)
      if (key !== null) onChoose(key)
    },
  }
}
