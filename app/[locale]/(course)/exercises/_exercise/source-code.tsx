import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { createCssVariablesTheme, createHighlighter } from 'shiki'
import styles from './source-code.module.css'

const theme = createCssVariablesTheme({ name: 'course', variablePrefix: '--code-' })
const highlighter = createHighlighter({ themes: [theme], langs: ['typescript'] })

/** TypeScript to read, coloured on the server. */
export async function SourceCode({ text, label }: { readonly text: string; readonly label: string }) {
  const tree = (await highlighter).codeToHast(text.trimEnd(), { lang: 'typescript', theme: 'course' })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
    <section aria-label={label} className={styles.source} tabIndex={0}>
      {toJsxRuntime(tree, { Fragment, jsx, jsxs })}
    </section>
  )
}
