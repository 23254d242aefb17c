import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { frameDocument } from './browser/frame-document'

/** Makes the scripts that a worker runs. They are made from source each time: in development, in a build and in a test alike. */

const TARGET = ['es2022']

/** Where the repository is, seen from the folder in which npm runs every script. */
const ROOT = process.cwd()

/** What Vitest takes for an asymmetric matcher must be one: a submission's object could say that it equals everything. */
const REWRITES: readonly { readonly file: RegExp; readonly find: string; readonly put: string }[] = [
  {
    file: /@vitest[\\/]expect[\\/]dist[\\/]index\.js$/,
    find: 'return !!obj && typeof obj === "object" && "asymmetricMatch" in obj && isA("Function", obj.asymmetricMatch);',
    put: 'return obj instanceof AsymmetricMatcher;',
  },
  {
    file: /@vitest[\\/]utils[\\/]dist[\\/]diff\.js$/,
    find: 'return type === "Object" && typeof data.asymmetricMatch === "function";',
    put: 'return false;',
  },
]

/**
 * The runner: SES, then Vitest and our own code, for a browser's worker and Node's.
 *
 * @throws Error where Vitest no longer has the lines that must be rewritten
 */
export async function bundleRunner(root = ROOT): Promise<string> {
  const [ses, runner] = await Promise.all([
    readFile(join(root, 'node_modules/ses/dist/ses.umd.min.js'), 'utf8'),
    bundled({
      absWorkingDir: root,
      entryPoints: ['exercises/grader/runner/main.ts'],
      format: 'iife',
      platform: 'browser',
      define: { globalThis: 'privateGlobal' },
      inject: ['exercises/grader/runner/private-global.ts'],
      alias: { tcp: join(root, 'exercises/library/index.ts') },
      plugins: [rewriting()],
    }),
  ])
  return `${ses}\n;${runner}`
}

/**
 * The suites of an exercise as one CommonJS module. What the runner brings stays outside: Vitest, fast-check, and the
 * submission as `./solution`; the parts of the engine that they use are inside.
 */
export function bundleSuites(folder: string, root = ROOT): Promise<string> {
  return bundledForRunner(['visible', 'hidden'].map((name) => `import './${name}.test'`).join('\n'), folder, root)
}

/**
 * The suite of one test that asks learners about their own code, for an exercise that has an `own-code.ts`. It stands apart:
 * no grading runs it.
 */
export function bundleOwnCode(folder: string, root = ROOT): Promise<string> {
  const lines = [
    "import * as solution from './solution'",
    "import { asking } from '#exercises/own-code/asking'",
    "import { ownCode } from './own-code'",
    'asking(ownCode, solution)',
  ]
  return bundledForRunner(lines.join('\n'), folder, root)
}

/** The suite of one test that runs the learner's code in whatever scenario the lab gives it, for an exercise that has a `live.ts`. */
export function bundleInLab(folder: string, root = ROOT): Promise<string> {
  const lines = [
    "import * as solution from './solution'",
    "import { runInLab } from '#exercises/own-code/run-in-lab'",
    "import { live } from './live'",
    'runInLab(live, solution)',
  ]
  return bundledForRunner(lines.join('\n'), folder, root)
}

function bundledForRunner(contents: string, folder: string, root: string): Promise<string> {
  return bundled({
    absWorkingDir: root,
    stdin: { contents, resolveDir: folder, sourcefile: 'suites.ts', loader: 'ts' },
    format: 'cjs',
    platform: 'neutral',
    external: ['vitest', 'fast-check', './solution'],
    alias: { tcp: join(root, 'exercises/library/index.ts') },
  })
}

/** The document of the browser's sandboxed frame. */
export const bundleFrame = async (root = ROOT): Promise<string> =>
  frameDocument(
    await bundled({
      absWorkingDir: root,
      entryPoints: ['exercises/grader/browser/frame-program.ts'],
      format: 'iife',
      platform: 'browser',
    }),
  )

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    minify: true,
    target: TARGET,
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  })
  const [file] = outputFiles ?? []
  if (file === undefined) throw new Error('esbuild made no file, and one was expected.')
  return file.text
}

function rewriting(): Plugin {
  return {
    name: 'rewrite',
    setup(build) {
      for (const { file, find, put } of REWRITES) {
        build.onLoad({ filter: file }, async ({ path }) => {
          const source = await readFile(path, 'utf8')
          if (!source.includes(find)) {
            throw new Error(`${path} no longer has the line \`${find}\`. See what replaced it, and rewrite that.`)
          }
          return { contents: source.replace(find, put), loader: 'js' }
        })
      }
    },
  }
}
