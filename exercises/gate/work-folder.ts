import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Where the gate puts its copies: inside the project, so that they find their imports; git ignores it. */
export const WORK = join(ROOT, '.build', 'gate')
