import * as z from 'zod/mini'
import { oneLine } from './one-line'

// The site's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })

const VERSION = 1
/** Chat programs and mail cut longer addresses. */
const LONGEST_FRAGMENT = 4000
export const LONGEST_TITLE = 100
export const LONGEST_DUE = 60
const MOST_EXERCISES = 60

const line = (longest: number) => z.pipe(z.string().check(z.maxLength(longest)), z.transform(oneLine))

/** The slug of an exercise. That it is one of this course is for the page to see, which has the list. */
export const slugSchema = z.string().check(z.maxLength(60), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

/** What a teacher asks of a class. It holds nothing about anybody. */
export const assignmentSchema = z.object({
  title: line(LONGEST_TITLE),
  /** In the order in which they are shown; none twice. */
  exercises: z.array(slugSchema).check(
    z.minLength(1),
    z.maxLength(MOST_EXERCISES),
    z.refine((slugs) => new Set(slugs).size === slugs.length, 'an exercise stands twice'),
  ),
  /** As the teacher wrote it; nothing reads a date from it. */
  due: line(LONGEST_DUE),
  hints: z.boolean(),
  solutions: z.boolean(),
})

export type Assignment = z.infer<typeof assignmentSchema>

/** What an address brought: an assignment, or why there is none. */
export type Opened =
  | {
      readonly kind: 'assignment'
      readonly assignment: Assignment
      /** Of the generated cases, in the link for marking alone: a 31-bit integer. */
      readonly caseSeed?: number
    }
  | { readonly kind: 'nothing' | 'too-long' | 'damaged' | 'newer' }

/**
 * The fragment of an assignment's address, without `#`: base64url of its JSON.
 *
 * @param caseSeed for the link for marking, which only the teacher has: cases are then generated that no student's browser had
 */
export function fragmentOf(assignment: Assignment, caseSeed?: number): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ version: VERSION, ...assignment }))
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const code = text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return caseSeed === undefined ? code : `${code}.${caseSeed.toString(36)}`
}

/** Reads such a fragment, with or without its `#`. Never throws, whatever it holds. */
export function openFragment(fragment: string): Opened {
  const text = fragment.replace(/^#/, '')
  if (text === '') return { kind: 'nothing' }
  if (text.length > LONGEST_FRAGMENT) return { kind: 'too-long' }
  // Programs that make a link of an address may take a closing bracket or a full stop with it.
  const [, code, seed] = /^([\w-]+)(?:\.([0-9a-z]{1,6}))?[^\w-]*$/.exec(text) ?? []
  const content = code === undefined ? undefined : jsonOf(code)
  if (typeof content !== 'object' || content === null || !('version' in content)) return { kind: 'damaged' }
  if (typeof content.version === 'number' && content.version > VERSION) return { kind: 'newer' }
  const parsed = assignmentSchema.safeParse(content)
  if (content.version !== VERSION || !parsed.success) return { kind: 'damaged' }
  return {
    kind: 'assignment',
    assignment: parsed.data,
    ...(seed === undefined ? {} : { caseSeed: Number.parseInt(seed, 36) % 2 ** 31 }),
  }
}

function jsonOf(code: string): unknown {
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
