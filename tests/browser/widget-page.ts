import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import tailwind from '@tailwindcss/postcss'
import { build } from 'esbuild'
import postcss from 'postcss'

/**
 * A page of its own for widgets, without the app around it: a program that draws into `#root`, and the app's styles.
 *
 * @param entry the program, from the repository's root
 */
export async function widgetPage(entry: string, locale: 'en' | 'zh' = 'en'): Promise<string> {
  const [{ outputFiles }, styles] = await Promise.all([
    build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      // A worker's program has no place in a page of its own.
      logLevel: 'error',
      jsx: 'automatic',
      minify: true,
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [
        {
          name: 'app',
          setup: ({ onResolve }) =>
            onResolve({ filter: /^#app\// }, ({ path }) => {
              const file = join(process.cwd(), 'app', path.slice('#app/'.length))
              return { path: existsSync(`${file}.ts`) ? `${file}.ts` : `${file}.tsx` }
            }),
        },
      ],
    }),
    stylesOfApp(),
  ])
  const script = outputFiles[0]?.text.replace(/<\/script/g, '<\\/script') ?? ''
  return `<!doctype html><html lang="${locale}" data-theme="light"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Widgets</title><style>${styles}</style><body><main id="root"></main><script>${script}</script>`
}

async function stylesOfApp(): Promise<string> {
  const file = join(process.cwd(), 'app', 'globals.css')
  const { css } = await postcss([tailwind()]).process(await readFile(file, 'utf8'), { from: file })
  return css
}
