import { typescript } from './monaco'

/** A file that a submission may import, or that declares what is global to it. */
export interface TypesFile {
  /** As in `tcp.ts`: what `import ... from 'tcp'` finds. */
  readonly path: string
  readonly text: string
}

/** What stands in for a browser's globals: a submission has none of them but this. */
const GLOBALS = `
/** Prints below the test that is running. */
declare const console: {
  log(...values: unknown[]): void
  info(...values: unknown[]): void
  warn(...values: unknown[]): void
  error(...values: unknown[]): void
}
`

/** Gives the TypeScript worker the course's own types, and no other globals than JavaScript's. */
export function registerCourseTypes(files: readonly TypesFile[]): void {
  typescript.typescriptDefaults.setCompilerOptions({
    target: typescript.ScriptTarget.ESNext,
    lib: ['es2023'],
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.NodeJs,
    moduleDetection: 3,
    strict: true,
    // Not `noUncheckedIndexedAccess`, which the project has: `bytes[at] << 8` is how a byte is read, and no mistake of a learner's.
    noUncheckedIndexedAccess: false,
    noEmit: true,
    allowNonTsExtensions: true,
    baseUrl: 'file:///',
    paths: { tcp: ['tcp.ts'] },
  })
  typescript.typescriptDefaults.setEagerModelSync(true)
  typescript.typescriptDefaults.setExtraLibs([
    { filePath: 'file:///globals.d.ts', content: GLOBALS },
    ...files.map(({ path, text }) => ({ filePath: `file:///${path}`, content: text })),
  ])
}
