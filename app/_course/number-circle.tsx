const CENTRE = 150
const RADIUS = 104

/** A point on the circle, `turn` degrees clockwise from the top. */
function at(turn: number, radius: number): { x: number; y: number } {
  const angle = ((turn - 90) * Math.PI) / 180
  // Rounded, so that the server and every browser write the same digits.
  return {
    x: Math.round((CENTRE + radius * Math.cos(angle)) * 10) / 10,
    y: Math.round((CENTRE + radius * Math.sin(angle)) * 10) / 10,
  }
}

function arc(from: number, to: number, radius: number): string {
  const [start, end] = [at(from, radius), at(to, radius)]
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${end.x} ${end.y}`
}

const WINDOW = { from: -26, to: 62 }
const TICKS = Array.from({ length: 24 }, (_, hour) => hour * 15)

/** Sequence numbers as they are: a circle, here with a receive window across zero. The window is drawn larger than its share. */
export function NumberCircle({ label, window }: { readonly label: string; readonly window: string }) {
  const [opens, closes] = [at(WINDOW.from, RADIUS), at(WINDOW.to, RADIUS)]
  return (
    <svg aria-label={label} className="w-full max-w-[19rem] font-mono text-[13px]" role="img" viewBox="-2 24 304 240">
      <circle className="fill-none stroke-line" cx={CENTRE} cy={CENTRE} r={RADIUS} strokeWidth="1.5" />
      {TICKS.map((turn) => {
        const [outer, inner] = [at(turn, RADIUS), at(turn, RADIUS - (turn % 90 === 0 ? 9 : 5))]
        return (
          <path
            className="stroke-ink-muted"
            d={`M${outer.x} ${outer.y}L${inner.x} ${inner.y}`}
            key={turn}
            strokeWidth="1"
          />
        )
      })}
      <path className="fill-none stroke-data opacity-20" d={arc(WINDOW.from, WINDOW.to, RADIUS)} strokeWidth="22" />
      <path className="fill-none stroke-data" d={arc(WINDOW.from, WINDOW.to, RADIUS)} strokeWidth="3" />
      <circle className="fill-data" cx={opens.x} cy={opens.y} r="5" />
      <circle className="fill-surface stroke-data" cx={closes.x} cy={closes.y} r="5" strokeWidth="2.5" />
      <text className="fill-ink" textAnchor="end" x={opens.x - 14} y={opens.y - 8}>
        4294967280
      </text>
      <text className="fill-ink" x={closes.x + 16} y={closes.y + 4}>
        48
      </text>
      <text className="fill-ink" textAnchor="middle" x={CENTRE} y={CENTRE - RADIUS + 29}>
        0
      </text>
      <text className="fill-ink-muted" textAnchor="middle" x={CENTRE} y={CENTRE + RADIUS - 18}>
        2
        <tspan dy="-5" fontSize="9">
          31
        </tspan>
      </text>
      <text className="fill-data font-sans" textAnchor="middle" x={CENTRE + 22} y={CENTRE - 44}>
        {window}
      </text>
    </svg>
  )
}
