import * as z from 'zod'
import { asBank, type BankProblem } from '#exercises/quiz/read-bank'
import type { Bank } from '#exercises/quiz/schema'
import { type Settings, settingsSchema } from './settings'

/*
 * A bank in the fragment of an address, which no server sees: `q1.` and base64url of the deflated JSON of {settings, bank}. What comes
 * from anywhere is read or refused.
 */

const VERSION = 'q1'
/** Browsers take longer addresses; programs that pass them on do not. */
export const LONGEST_FRAGMENT = 1_500_000
/** As much as a bank's file may have. */
const MOST_BYTES = 10_000_000

export interface SharedBank {
  readonly bank: Bank
  readonly settings: Settings
}

/** What a fragment or a file brought, or why there is nothing. */
export type OpenedBank =
  | ({ readonly kind: 'bank' } & SharedBank)
  | { readonly kind: 'nothing' | 'too-long' | 'damaged' | 'newer' }
  | { readonly kind: 'no-bank'; readonly problems: readonly Pick<BankProblem, 'path' | 'says'>[] }

/** The fragment that holds a bank, without `#`. */
export async function fragmentOf({ bank, settings }: SharedBank): Promise<string> {
  const packed = new Blob([JSON.stringify({ settings, bank })])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `${VERSION}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Reads such a fragment, with or without its `#`. Never rejects, whatever it holds. */
export async function openFragment(fragment: string): Promise<OpenedBank> {
  const text = fragment.replace(/^#/, '')
  if (text === '') return { kind: 'nothing' }
  if (text.length > LONGEST_FRAGMENT) return { kind: 'too-long' }
  // Programs that make a link of an address may take a closing bracket or a full stop with it.
  const [, version, code] = /^q(\d{1,4})\.([\w-]+)[^\w-]*$/.exec(text) ?? []
  if (version === undefined || code === undefined) return { kind: 'damaged' }
  if (`q${version}` !== VERSION) return { kind: 'newer' }
  const unpacked = await unpack(code)
  if (unpacked === 'too-long' || unpacked === 'damaged') return { kind: unpacked }
  return sharedBank(unpacked.content)
}

const envelopeSchema = z.strictObject({ settings: settingsSchema, bank: z.unknown() })

/** What holds a bank and how it is taken, from a link or a file. */
export function sharedBank(content: unknown): OpenedBank {
  const envelope = envelopeSchema.safeParse(content)
  if (!envelope.success) return { kind: 'damaged' }
  const read = asBank(envelope.data.bank)
  if ('problems' in read) return { kind: 'no-bank', problems: read.problems }
  return { kind: 'bank', bank: read.bank, settings: envelope.data.settings }
}

async function unpack(code: string): Promise<{ readonly content: unknown } | 'too-long' | 'damaged'> {
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
    const parts: Uint8Array<ArrayBuffer>[] = []
    let length = 0
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length
      if (length > MOST_BYTES) {
        // A small text can unpack to more than the machine has.
        await reader.cancel()
        return 'too-long'
      }
      parts.push(next.value)
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await new Blob(parts).arrayBuffer())
    return { content: JSON.parse(text) }
  } catch {
    return 'damaged'
  }
}
