'use client'

import { type ReactNode, useMemo } from 'react'
import { mathsTree } from './maths-tree'
import { RenderedTree } from './render-tree'

/** A text with maths in it: what draws maths is loaded with the first one. */
export function MarkdownMaths({
  text,
  ...rest
}: {
  readonly text: string
  readonly inline?: boolean | undefined
  readonly gap?: ((name: string) => ReactNode) | undefined
}) {
  const tree = useMemo(() => mathsTree(text), [text])
  return <RenderedTree tree={tree} {...rest} />
}
