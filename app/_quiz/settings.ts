import * as z from 'zod'

// The site's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })

/** How a bank is to be taken. A bank of the course may be taken either way. */
export const settingsSchema = z.strictObject({
  mode: z.enum(['practice', 'test', 'either']).default('either'),
  /** Of a test. */
  attempts: z.int().min(1).max(100).nullable().default(null),
  minutes: z.int().min(1).max(600).nullable().default(null),
  /** Whether the questions of a test stand in another order for each learner. */
  shuffle: z.boolean().default(true),
})

export type Settings = z.infer<typeof settingsSchema>

export const FREE: Settings = { mode: 'either', attempts: null, minutes: null, shuffle: true }
