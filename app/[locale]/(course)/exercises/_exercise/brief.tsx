import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import styles from './brief.module.css'
import { briefTree } from './brief-markdown'

/** A brief, of Markdown; its rules can be linked to. */
export function Brief({ markdown }: { readonly markdown: string }) {
  return <div className={`prose ${styles.brief}`}>{toJsxRuntime(briefTree(markdown), { Fragment, jsx, jsxs })}</div>
}
