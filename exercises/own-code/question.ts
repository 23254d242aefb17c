import * as z from 'zod/mini'

const bothLanguages = z.object({ en: z.string(), zh: z.string() })

/** The id of the one test that asks. */
export const OWN_CODE = 'own-code'

/** Fewer than so many choices are no question. */
export const FEWEST_CHOICES = 3

/** What a learner is asked about a run of their own code, and what is said of each answer. */
export const questionSchema = z.object({
  ask: bothLanguages,
  /** The run is shown up to this event, by its id; what that event makes the code do is asked for. */
  until: z.int(),
  /** The segment that answers the question, by its id; null where no segment left. */
  answer: z.nullable(z.int()),
  /** In the order in which they are shown. */
  choices: z
    .array(
      z.object({
        text: bothLanguages,
        /** Why it is not that, or why it is. */
        feedback: bothLanguages,
      }),
    )
    .check(z.minLength(FEWEST_CHOICES)),
  /** The place of the true one. */
  right: z.int(),
})

export type Question = z.infer<typeof questionSchema>
export type BothLanguages = z.infer<typeof bothLanguages>
export type Choice = Question['choices'][number]
