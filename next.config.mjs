/**
 * One tree, two builds.
 *
 * The server build (`npm start`) takes `*.server.ts(x)` too: what needs a server is named so. The static export (`EXPORT=1`, `npm run export`)
 * leaves those files out and writes plain files to `out/`. Next builds an export in `.next` whatever its `distDir` says, so the server build
 * has a folder of its own: an export never pulls the files from under a running server.
 */
const isExport = process.env.EXPORT === '1'
const basePath = basePathFrom(process.env.BASE_PATH ?? '')

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  basePath,
  devIndicators: false,
  distDir: isExport ? 'out' : '.build/server',
  env: { NEXT_PUBLIC_BASE_PATH: basePath, NEXT_PUBLIC_TRAILING_SLASH: isExport ? '1' : '' },
  experimental: { agentUpgrade: false, globalNotFound: true },
  images: { unoptimized: true },
  output: isExport ? 'export' : undefined,
  pageExtensions: isExport ? ['tsx', 'ts'] : ['server.tsx', 'server.ts', 'tsx', 'ts'],
  poweredByHeader: false,
  reactStrictMode: true,
  // Native binaries and compilers that run on the server as they are: bundling them breaks them.
  serverExternalPackages: ['esbuild', 'mdx-bundler', 'shiki', '@shikijs/rehype', 'sucrase', 'vitest', 'fast-check'],
  // The likenesses of an exercise take half a minute to compute, on a busy machine several.
  staticPageGenerationTimeout: 600,
  trailingSlash: isExport,
  turbopack: {
    // Which files to ship with a function is a hosting platform's question; here every page is made at build time, in the whole tree.
    ignoreIssue: [{ path: /./, title: /tracing of the whole project/ }],
    // Markdown is read in a worker, too, for which this package has a file without the DOM that the bundler does not choose.
    resolveAlias: { 'decode-named-character-reference': './node_modules/decode-named-character-reference/index.js' },
  },
  // `npm run check` runs the compiler, which has no JavaScript API that a build could call.
  typescript: { ignoreBuildErrors: true },
}

export default config

/** `course`, `/course` and `/course/` all mean `/course`; nothing and `/` mean the root. */
function basePathFrom(given) {
  const path = given.replace(/^\/+|\/+$/g, '')
  if (!/^[\w.~/-]*$/.test(path)) {
    throw new Error(`BASE_PATH is '${given}'. Expected a path of letters, digits and . _ ~ - /, such as /course.`)
  }
  return path === '' ? '' : `/${path}`
}
