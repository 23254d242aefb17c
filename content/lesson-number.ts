import * as z from 'zod'
import type { FrontMatter } from './front-matter'

/** A lesson by its place in the course, written or not: `4.1` is the first lesson of unit 4. */
export const lessonNumber = z.string().regex(/^[1-9]\.[1-9]$/, 'a lesson is named by its number: "4.1"')

export const numberOf = ({ unit, order }: Pick<FrontMatter, 'unit' | 'order'>): string => `${unit.number}.${order}`
