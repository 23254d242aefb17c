import type { Drawing, DrawnFlight } from './drawing'
import { boxOf } from './label-box'
import type { Width } from './room'

/** Which flight a press means: the one whose label or line is nearest, if any is near. */
export function nearestFlight(
  { flights }: Pick<Drawing, 'flights'>,
  point: { readonly x: number; readonly y: number },
  plotWidth: number,
  width: Width,
): DrawnFlight | null {
  let nearest: DrawnFlight | null = null
  let least = NEAR
  for (const drawn of flights) {
    const distance = Math.min(labelDistance(drawn, point, plotWidth, width), lineDistance(drawn, point, plotWidth))
    if (distance < least) [nearest, least] = [drawn, distance]
  }
  return nearest
}

/** Further away than this, in pixels, a press means nothing. */
const NEAR = 30

function labelDistance(
  drawn: DrawnFlight,
  { x, y }: { x: number; y: number },
  plotWidth: number,
  width: Width,
): number {
  if (!drawn.label) return Number.POSITIVE_INFINITY
  const label = drawn.label[width]
  const box = boxOf(drawn, label)
  const left = (box.x / 100) * plotWidth + box.left
  const across = Math.max(left - x, 0, x - left - label.width)
  const top = drawn.sentY + box.top
  const down = Math.max(top - y, 0, y - top - box.height)
  return Math.hypot(across, down)
}

function lineDistance({ fromX, sentY, ends }: DrawnFlight, point: { x: number; y: number }, plotWidth: number): number {
  const from = { x: (fromX / 100) * plotWidth, y: sentY }
  // A label is meant rather than a line beside it.
  return 1 + Math.min(...ends.map((end) => distanceToLine(point, from, { x: (end.x / 100) * plotWidth, y: end.y })))
}

type Point = { readonly x: number; readonly y: number }

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const within = Math.min(1, Math.max(0, part))
  return Math.hypot(point.x - from.x - within * dx, point.y - from.y - within * dy)
}
