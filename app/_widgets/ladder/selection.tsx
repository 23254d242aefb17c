'use client'

import { useEffect, useRef, useState } from 'react'
import type { SceneStore } from '#app/_scene/store'
import type { Drawing, DrawnFlight } from './drawing'
import type { LabelLines } from './label'
import { boxOf } from './label-box'
import { element, inWords, type Markup } from './markup'
import { become, nodeOf } from './node-in-page'

/** Behind the selected segment. It follows the store by reference, so that a step draws nothing else again. */
export function Selection({ store, drawing }: { store: SceneStore; drawing: Drawing }) {
  const group = useRef<SVGGElement>(null)
  const [first] = useState(() => inWords(selectionMarkup(drawing, store.get().selection)))
  useEffect(() => {
    let drawn: { readonly selection: number | null; readonly markup: Markup } | undefined
    const draw = () => {
      const { selection } = store.get()
      if (!group.current || selection === drawn?.selection) return
      const markup = element('g', {}, ...selectionMarkup(drawing, selection))
      if (drawn) become(group.current, drawn.markup, markup)
      // What stands there may be of another drawing.
      else group.current.replaceChildren(...nodeOf(markup).childNodes)
      drawn = { selection, markup }
    }
    draw()
    return store.subscribe(draw)
  }, [store, drawing])
  return <g ref={group} dangerouslySetInnerHTML={first} />
}

function selectionMarkup({ flights }: Drawing, selection: number | null): readonly Markup[] {
  const drawn = selection === null ? undefined : flights[selection]
  if (!drawn || selection === null) return []
  const { fromX, sentY, ends, label } = drawn
  const lines = ends.map(({ x, y }) =>
    element('line', {
      x1: `${fromX}%`,
      y1: sentY,
      x2: `${x}%`,
      y2: y,
      class: 'stroke-accent/30 [stroke-linecap:round] [stroke-width:9]',
    }),
  )
  const frames = label
    ? [frame(drawn, label.narrow, '@[40rem]:hidden'), frame(drawn, label.wide, 'hidden @[40rem]:inline')]
    : []
  return [element('g', { 'data-selected': selection }, ...lines, ...frames)]
}

/** Around the label. */
function frame(drawn: DrawnFlight, label: LabelLines, shownWhere: string): Markup {
  const { x, left, top, height } = boxOf(drawn, label)
  const box = element('rect', {
    x: left - 4,
    y: top - 1,
    width: label.width + 8,
    height: height + 2,
    rx: 3,
    class: 'fill-accent/10 stroke-accent [stroke-width:1.5]',
  })
  return element('g', { class: shownWhere }, element('svg', { x: `${x}%`, y: drawn.sentY, overflow: 'visible' }, box))
}
