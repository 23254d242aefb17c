/** What is wrong with the look of a page, found in the boxes and the styles that the browser computed: no picture is compared. */
interface Faults {
  /** Text that something hides a part of, and nobody can scroll to. */
  readonly clipped: readonly string[]
  /** Text that runs out of the window. */
  readonly outside: readonly string[]
  /** Two texts in one place. */
  readonly overlapping: readonly string[]
  /** Text with less contrast than 4.5, or 3 where it is large. */
  readonly faint: readonly string[]
  /** What can be pressed and is smaller than 24 px. */
  readonly small: readonly string[]
}

/** What an element has from all that is around it. */
interface Around {
  readonly isUnseen: boolean
  /** Everything that can be scrolled, from the inside out. */
  readonly panes: readonly Element[]
  /** What hides what leaves it, as far out as the first pane. */
  readonly edges: readonly Element[]
  /** Red, green, blue and alpha. */
  readonly ground: readonly number[]
  readonly opacity: number
}

/** In the page: looks at all that stands under an element. */
export function lookFor(root: Element): Faults {
  const SLACK = 1.5
  const LEAST_TARGET = 24
  const width = document.documentElement.clientWidth
  const clipped = new Set<string>()
  const outside = new Set<string>()
  const overlapping = new Set<string>()
  const faint = new Set<string>()
  const small = new Set<string>()
  const known = new Map<Element, Around>()
  const painted = new Map<string, number[]>()
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

  const texts = textsIn(root).sort((a, b) => a.rect.top - b.rect.top)
  for (const [index, { rect, element, words }] of texts.entries()) {
    const name = `${placeOf(element)}: ${words}`
    const { edges, panes } = around(element)
    for (const edge of edges) {
      const pane = edge.getBoundingClientRect()
      const isCutAcross = rect.left < pane.left - SLACK || rect.right > pane.right + SLACK
      // A line is higher than its letters.
      const isCutDown = rect.top < pane.top - 4 || rect.bottom > pane.bottom + 4
      if (isCutAcross || isCutDown) clipped.add(name)
    }
    if (panes.length === 0 && (rect.left < -SLACK || rect.right > width + SLACK)) outside.add(name)
    const ratio = contrastOf(element)
    if (ratio !== null && ratio < (isLarge(element) ? 3 : 4.5) - 0.01) faint.add(`${name} (${ratio.toFixed(2)})`)
    // Only what begins before this ends can meet it.
    for (let next = index + 1; next < texts.length; next++) {
      const other = texts[next]
      if (!other || other.rect.top > rect.bottom) break
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left)
      const down = Math.min(rect.bottom, other.rect.bottom) - other.rect.top
      const isOver = across > SLACK && down > 0.3 * Math.min(rect.height, other.rect.height)
      if (isOver && element !== other.element) overlapping.add(`${name} / ${other.words}`)
    }
  }
  const pressable = 'a[href], button, input, select, summary, [role=slider], [role=treeitem], [tabindex="0"]'
  for (const element of root.querySelectorAll(pressable)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || around(element).isUnseen) continue
    // A link in a sentence is as high as its line.
    if (getComputedStyle(element).display === 'inline') continue
    // A label presses what it holds.
    const { width: across, height } = (element.closest('label') ?? element).getBoundingClientRect()
    if (across < LEAST_TARGET - 0.5 || height < LEAST_TARGET - 0.5)
      small.add(`${placeOf(element)}: ${element.outerHTML.slice(0, 90)} ${across.toFixed(1)} x ${height.toFixed(1)}`)
  }
  return {
    clipped: [...clipped],
    outside: [...outside],
    overlapping: [...overlapping],
    faint: [...faint],
    small: [...small],
  }

  function placeOf(element: Element): string {
    const specimen = element.closest('[data-specimen]')?.getAttribute('data-specimen')
    return specimen ?? element.closest('[data-scene]')?.getAttribute('data-scene') ?? ''
  }

  /** Each line of text that is drawn and can be seen where it stands. */
  function textsIn(top: Element) {
    const found: { rect: DOMRect; element: Element; words: string }[] = []
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const words = node.textContent?.trim() ?? ''
      if (!element || words === '' || element.closest('noscript, title, script, option')) continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const { isUnseen, panes } = around(element)
      // Of a drawing's text that is not drawn, Chromium says that it is visible all the same, and has no size.
      if (isUnseen || element.getBoundingClientRect().width === 0) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const whole of range.getClientRects()) {
        const rect = untilEllipsis(whole, element)
        if (rect.width > 1 && rect.height > 1 && panes.every((pane) => isIn(pane, rect, element)))
          found.push({ rect, element, words: words.slice(0, 60) })
      }
    }
    return found
  }

  /** Dots say that something is missing: then nothing is hidden unseen. */
  function untilEllipsis(rect: DOMRect, element: Element): DOMRect {
    if (getComputedStyle(element).textOverflow !== 'ellipsis') return rect
    const { right } = element.getBoundingClientRect()
    return new DOMRect(rect.x, rect.y, Math.min(rect.right, right) - rect.x, rect.height)
  }

  /** Not scrolled out of sight, and not under the head of a table that stays. */
  function isIn(pane: Element, rect: DOMRect, element: Element): boolean {
    const { top, bottom } = pane.getBoundingClientRect()
    const head = element.closest('thead') ? 0 : (pane.querySelector('thead')?.getBoundingClientRect().height ?? 0)
    return rect.top >= top + head - 1 && rect.bottom <= bottom + 1
  }

  function around(element: Element): Around {
    const before = known.get(element)
    if (before) return before
    const outer: Around =
      element.parentElement === null
        ? { isUnseen: false, panes: [], edges: [], ground: [255, 255, 255, 1], opacity: 1 }
        : around(element.parentElement)
    const { overflowX, overflowY, backgroundColor, opacity } = getComputedStyle(element)
    const overflow = element === document.body || element === document.documentElement ? '' : overflowX + overflowY
    const isPane = /auto|scroll/.test(overflow)
    const isEdge = !isPane && /hidden|clip/.test(overflow)
    const { width: across, height } = element.getBoundingClientRect()
    const found: Around = {
      // Said to screen readers alone.
      isUnseen: outer.isUnseen || (isEdge && across <= 1 && height <= 1),
      panes: isPane ? [element, ...outer.panes] : outer.panes,
      edges: isPane ? [] : isEdge ? [element, ...outer.edges] : outer.edges,
      ground: element instanceof SVGElement ? outer.ground : over(colourOf(backgroundColor), outer.ground),
      opacity: outer.opacity * Number(opacity),
    }
    known.set(element, found)
    return found
  }

  function isLarge(element: Element): boolean {
    const { fontSize, fontWeight } = getComputedStyle(element)
    const px = Number.parseFloat(fontSize)
    return px >= 24 || (px >= 18.66 && Number(fontWeight) >= 700)
  }

  /** Null where it does not count: what is disabled, and what is drawn over shapes. */
  function contrastOf(element: Element): number | null {
    if (element.closest('[disabled], [aria-disabled=true], :disabled')) return null
    const isDrawn = element instanceof SVGElement
    if (isDrawn && element.closest('g, svg')?.querySelector(':scope > rect, :scope > circle')) return null
    const { ground, opacity } = around(element)
    const { fill, color } = getComputedStyle(element)
    const [red = 0, green = 0, blue = 0, alpha = 1] = colourOf(isDrawn ? fill : color)
    const [a, b] = [luminance(over([red, green, blue, alpha * opacity], ground)), luminance(ground)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }

  /** Any colour of CSS, as the browser paints it. */
  function colourOf(css: string): number[] {
    const before = painted.get(css)
    if (before) return before
    if (!canvas) throw new Error('There is no canvas to paint a colour on.')
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 255] = canvas.getImageData(0, 0, 1, 1).data
    painted.set(css, [red, green, blue, alpha / 255])
    return [red, green, blue, alpha / 255]
  }

  function over(above: readonly number[], below: readonly number[]): number[] {
    const alpha = above[3] ?? 1
    return [...[0, 1, 2].map((part) => (above[part] ?? 0) * alpha + (below[part] ?? 0) * (1 - alpha)), 1]
  }

  function luminance(colour: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((it) => {
      const part = it / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}

/** In the page: which of the things under an element that take the focus do not show that they have it. */
export function withoutFocusRing(root: Element): string[] {
  const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, summary, [tabindex="0"]'
  return [...root.querySelectorAll<HTMLElement>(focusable)].flatMap((element) => {
    if (!element.checkVisibility()) return []
    element.focus({ preventScroll: true })
    if (document.activeElement !== element) return []
    const isRinged = [element, element.closest('label')].some((it) => {
      if (!it) return false
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor)
    })
    return isRinged ? [] : [element.outerHTML.slice(0, 120)]
  })
}
