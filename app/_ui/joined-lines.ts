/** As much of a node of Markdown as is looked at here. */
interface Node {
  type: string
  value?: string
  children?: Node[]
}

/** A remark plugin's work: between two Chinese characters a line end is no space. */
export function joinedLines(tree: Node) {
  const visit = (node: Node) => {
    if (node.type === 'text')
      node.value = node.value?.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    node.children?.forEach(visit)
  }
  visit(tree)
}
