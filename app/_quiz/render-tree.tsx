import type { Element, Root, Text } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { createContext, Fragment, type ReactNode, useContext, useMemo } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { visit } from 'unist-util-visit'

interface Props {
  readonly tree: Root
  /** A single paragraph loses its frame, so that it can stand in a line. */
  readonly inline?: boolean | undefined
  /** What stands for `[[name]]`. */
  readonly gap?: ((name: string) => ReactNode) | undefined
}

const GapContext = createContext<(name: string) => ReactNode>(() => null)

/** A safe tree of a question's text as elements. Its headings are no headings of the page, and what is too wide scrolls by itself. */
export function RenderedTree({ tree, inline = false, gap }: Props) {
  const hasGaps = gap !== undefined
  // Made once, so that a field in a gap stays the same field while somebody writes in it.
  const content = useMemo(() => {
    const shown = inline ? unwrapped(tree) : tree
    return toJsxRuntime(hasGaps ? withGaps(shown) : shown, { Fragment, jsx, jsxs, components: COMPONENTS })
  }, [tree, inline, hasGaps])
  return gap ? <GapContext value={gap}>{content}</GapContext> : content
}

const Heading = ({ children }: { readonly children?: ReactNode }) => <p className="font-semibold">{children}</p>

const COMPONENTS: Partial<Components> = {
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  a: ({ children, ...rest }) => (
    <a {...rest} rel="noopener noreferrer nofollow">
      {children}
    </a>
  ),
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
  pre: (props) => <pre {...props} className="overflow-x-auto" tabIndex={0} />,
  table: (props) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <div className="overflow-x-auto" tabIndex={0}>
      <table {...props} />
    </div>
  ),
  data: ({ value }) => useContext(GapContext)(String(value)),
}

function unwrapped(tree: Root): Root {
  const blocks = tree.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = blocks
  return blocks.length === 1 && only?.type === 'element' && only.tagName === 'p'
    ? { ...tree, children: only.children }
    : tree
}

/** The tree with a `<data>` element for each `[[name]]`, which no text of an author can bring. */
function withGaps(tree: Root): Root {
  const copy = structuredClone(tree)
  visit(copy, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined) return
    const parts = partsOf(node)
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
  return copy
}

function partsOf({ value }: Text): (Text | Element)[] {
  return value.split(/(\[\[[a-z0-9-]+\]\])/).map((part): Text | Element => {
    const name = /^\[\[(.*)\]\]$/.exec(part)?.[1]
    return name === undefined
      ? { type: 'text', value: part }
      : { type: 'element', tagName: 'data', properties: { value: name }, children: [] }
  })
}
