import { handshake } from './handshake'
import type { Template } from './template'

/** The scenarios that a question can name. */
const TEMPLATES: Readonly<Record<string, Template>> = { handshake }

/** @throws Error that names those that there are */
export function templateNamed(name: string): Template {
  const template = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined
  if (template) return template
  throw new Error(`There is no template ${JSON.stringify(name)}. There are ${Object.keys(TEMPLATES).join(', ')}.`)
}
