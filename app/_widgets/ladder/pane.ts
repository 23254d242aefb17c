import type { SceneStore } from '#app/_scene/store'
import { AT_REST_MS } from '../at-rest'
import { cursorY } from './cursor-place'
import { LayerInPage } from './layer-in-page'
import type { LadderLayout } from './layout'
import type { DrawnPiece, LayerName } from './piece-markup'
import { WIDE, type Width } from './room'
import { PANE, piecesIn, placesOf, shownAt } from './window'

const LAYERS: readonly LayerName[] = ['times', 'lines', 'labels']

/** So much of what has happened, and of what comes next, stays in view beside the cursor. */
const BESIDE = 120

/**
 * Keeps in the page what of a long drawing is in view in its pane, and the cursor in view, once the reader moves it.
 *
 * All by reference: between two steps of the scrubber there is time to move a few nodes, and not for React to find out which. Nor is
 * there time to scroll: a pane cannot be moved, nor asked where it stands, without laying out what has changed in the page. So what is
 * in it slides, which needs no layout, and once the cursor rests the pane is scrolled to where its content has come. What is only near
 * is drawn then, too: a reader who drags the cursor will not scroll in the same moment.
 *
 * @param pane what scrolls
 * @param content what slides in it
 * @returns ends it
 */
export function keepPane(
  store: SceneStore,
  layout: LadderLayout,
  pane: HTMLElement,
  content: HTMLElement,
  pieces: readonly DrawnPiece[],
): () => void {
  const layers = LAYERS.flatMap((name) => {
    const layer = pane.querySelector(`[data-layer=${name}]`)
    return layer ? [new LayerInPage(layer, name)] : []
  })
  const lines = layers.filter(({ name }) => name === 'lines')
  const places = placesOf(pieces)
  let width = widthOf(pane)
  /** Where the pane is scrolled to, and what of the drawing is at its upper edge: further down by what it has slid. */
  let scrolled = pane.scrollTop
  let top = scrolled
  let frame = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  /** What is drawn has no words yet. */
  let isWordless = false
  const show = (around?: number, its = layers) => {
    const wanted = piecesIn(places, shownAt(top, around))
    for (const layer of its) layer.show(wanted, width)
    isWordless = its.length < layers.length
  }
  const settle = () => {
    if (scrolled === top) return
    content.style.transform = ''
    pane.scrollTop = top
    scrolled = top
  }
  const rest = () => {
    settle()
    show()
  }
  const follow = () => {
    frame = 0
    const y = cursorY(store, layout)
    const near = y < top + BESIDE ? y - BESIDE : y > top + PANE - BESIDE ? y - PANE + BESIDE : top
    const wanted = Math.round(Math.min(Math.max(near, 0), layout.height - PANE))
    if (wanted === top && !isWordless) return
    // A whole pane of arrows and of words is more than a frame has time for.
    const isFar = Math.abs(wanted - top) >= PANE
    if (isFar) frame = requestAnimationFrame(follow)
    top = wanted
    content.style.transform = `translateY(${scrolled - top}px)`
    show(0, isFar ? lines : layers)
    clearTimeout(pause)
    pause = setTimeout(rest, AT_REST_MS)
  }
  /** The reader has scrolled the pane, or it has been settled. */
  const look = () => {
    const by = pane.scrollTop - scrolled
    if (by === 0) return
    clearTimeout(pause)
    scrolled += by
    top += by
    rest()
  }
  const fit = () => {
    const before = width
    width = widthOf(pane)
    if (width === before) return
    for (const layer of layers) layer.clear()
    show()
  }
  const stop = store.onTime(() => {
    if (frame === 0) frame = requestAnimationFrame(follow)
  })
  show()
  const resize = new ResizeObserver(fit)
  resize.observe(pane)
  pane.addEventListener('scroll', look, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(pause)
    settle()
    resize.disconnect()
    pane.removeEventListener('scroll', look)
    stop()
  }
}

const widthOf = (pane: HTMLElement): Width => (pane.offsetWidth >= WIDE ? 'wide' : 'narrow')
