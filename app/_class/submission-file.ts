import * as z from 'zod/mini'
import { type Assignment, assignmentSchema, slugSchema } from './assignment'
import { oneLine } from './one-line'

const FORMAT = 'ackademy-submission'
const VERSION = 1
export const LONGEST_STUDENT = 80
/** Of the whole file, in bytes: many times what every exercise of the course takes. */
export const LARGEST_FILE = 2_000_000
const LONGEST_NAME_IN_FILE = 60

/**
 * What a student hands in: who, for which assignment, and the code of each exercise. There is no place in it for a verdict: what counts
 * is what marking finds.
 */
const submissionSchema = z.object({
  student: z.pipe(z.string().check(z.maxLength(LONGEST_STUDENT)), z.transform(oneLine)),
  assignment: assignmentSchema,
  savedAt: z.iso.datetime(),
  /** Those that were begun; none twice. */
  exercises: z
    .array(
      z.object({
        slug: slugSchema,
        /** TypeScript. */
        source: z.string(),
        changedAt: z.iso.datetime(),
      }),
    )
    .check(z.refine((all) => new Set(all.map(({ slug }) => slug)).size === all.length, 'an exercise stands twice')),
})

export type Submission = z.infer<typeof submissionSchema>

/** Why a file is not read as a submission. `where` is the field, as the file writes it. */
export type FileRefusal =
  | { readonly kind: 'file-too-large' | 'not-json' | 'another-format' | 'newer-version' | 'nobody' }
  | { readonly kind: 'malformed'; readonly where: string }

const envelope = z.object({ format: z.literal(FORMAT), version: z.number() })

/** The text of the one file that a student downloads. */
export const submissionText = (submission: Submission): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...submission }, null, 1)}\n`

/** Reads such a file. Never throws, whatever it holds. */
export function openSubmission(bytes: Uint8Array): { kind: 'submission'; submission: Submission } | FileRefusal {
  if (bytes.length > LARGEST_FILE) return { kind: 'file-too-large' }
  const content = jsonOf(bytes)
  if (content === undefined) return { kind: 'not-json' }
  const file = envelope.safeParse(content)
  if (!file.success) return { kind: 'another-format' }
  if (file.data.version !== VERSION) return { kind: 'newer-version' }
  const parsed = submissionSchema.safeParse(content)
  if (!parsed.success) return { kind: 'malformed', where: oneLine(parsed.error.issues[0]?.path.join('.') ?? '') }
  return parsed.data.student === '' ? { kind: 'nobody' } : { kind: 'submission', submission: parsed.data }
}

/**
 * The name of a student's file. Letters and digits of any script stay; all else, which may mean something to some system, becomes a
 * hyphen.
 */
export function fileNameOf(student: string, { title }: Assignment): string {
  const safe = (text: string) =>
    Array.from(text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
      .slice(0, LONGEST_NAME_IN_FILE)
      .join('')
      .replace(/^-+|-+$/g, '')
  return `${['ackademy', safe(title), safe(student)].filter((part) => part !== '').join('_')}.json`
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
