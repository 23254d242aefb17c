import type { Locale } from '#content/locales'
import type { DrawnTimer } from './drawn-timers'
import { HALO } from './labels'
import { ladderStrings } from './ladder-strings'
import { MARGIN, type Sides, TIMER } from './room'
import type { DrawnState } from './side-states'

/** Beside the outermost rails: the timers of their hosts as bars and, where the figure is wide, the states that they come into. */
export function Lanes({
  sides,
  timers,
  states,
  locale,
}: {
  sides: Sides
  timers: readonly DrawnTimer[]
  states: readonly DrawnState[]
  locale: Locale
}) {
  return (
    <>
      {timers.map((timer) => (
        <svg
          key={`${timer.x} ${timer.offset} ${timer.timer} ${timer.pieces[0]?.top}`}
          x={`${timer.x}%`}
          overflow="visible"
          aria-hidden="true"
        >
          <TimerOf timer={timer} name={ladderStrings[locale].timers[timer.timer]} />
        </svg>
      ))}
      {states.length > 0 && (
        <g className="hidden @[40rem]:inline">
          {states.map((state) => (
            <svg
              key={`${state.side} ${state.nameY}`}
              x={state.side === 0 ? '0%' : '100%'}
              overflow="visible"
              aria-hidden="true"
            >
              <StateOf state={state} columns={sides.timers[state.side]} />
            </svg>
          ))}
        </g>
      )}
    </>
  )
}

const BAR = 4

function TimerOf({ timer, name }: { timer: DrawnTimer; name: string }) {
  const { offset: middle, nameOffset, pieces, restarts, ending, nameY } = timer
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return null
  return (
    <g data-timer={timer.timer}>
      <title>{name}</title>
      {pieces.map(({ top, bottom }) => (
        <rect key={top} x={middle - BAR / 2} y={top} width={BAR} height={bottom - top} className="fill-ink-muted/45" />
      ))}
      {/* Where time is folded, the bar is broken as the axis is. */}
      {pieces.slice(1).map(({ top }, index) => {
        const above = pieces[index]?.bottom ?? top
        return (
          <path
            key={top}
            d={`M${middle - 4},${above + 3} l8,-5 M${middle - 4},${top + 2} l8,-5`}
            className="stroke-ink-muted [stroke-width:1.25]"
          />
        )
      })}
      {restarts.map((y, index) => (
        <line
          key={index}
          x1={middle - 4}
          x2={middle + 4}
          y1={y}
          y2={y}
          className="stroke-ink-muted [stroke-width:1.25]"
        />
      ))}
      <line
        x1={middle - 4}
        x2={middle + 4}
        y1={first.top}
        y2={first.top}
        className="stroke-ink-muted [stroke-width:1.5]"
      />
      {ending === 'fired' && <path d={`M${middle - 5},${last.bottom - 7} h10 l-5,7 Z`} className="fill-ink-muted" />}
      {ending === 'stopped' && (
        <line
          x1={middle - 4}
          x2={middle + 4}
          y1={last.bottom}
          y2={last.bottom}
          className="stroke-ink-muted [stroke-width:1.5]"
        />
      )}
      {nameY !== null && (
        <text
          transform={`translate(${nameOffset},${nameY}) rotate(-90)`}
          textAnchor="middle"
          data-timer-name
          className="fill-ink-muted font-mono text-[9px]"
        >
          {name}
        </text>
      )}
    </g>
  )
}

function StateOf({ state, columns }: { state: DrawnState; columns: number }) {
  const { side, text, y, nameY } = state
  const outwards = side === 0 ? -1 : 1
  const edge = outwards * (MARGIN + columns * TIMER)
  return (
    <>
      <path
        d={`M0,${y} H${edge} L${edge + outwards * 3},${nameY}`}
        className="fill-none stroke-ink-muted/60 [stroke-dasharray:1_3] [stroke-width:1]"
      />
      <text
        x={edge + outwards * 5}
        y={nameY + 3.5}
        textAnchor={side === 0 ? 'end' : 'start'}
        data-state={text}
        className="fill-ink font-mono text-[10px]"
        style={HALO}
      >
        {text}
      </text>
    </>
  )
}
