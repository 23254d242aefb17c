'use client'

import { useState } from 'react'
import { useLocale } from '#app/_scene/scenes'
import type { Locale } from '#content/locales'
import { NEEDS_SCRIPT } from '../needs-script'

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7]
const CENTRE = 110
const RADIUS = 78

/** Eight sequence numbers: small enough to see the whole of the comparison. The reader chooses a and b. */
export function ThreeBitCircle() {
  const locale = useLocale()
  const words = strings[locale]
  const [{ a, b }, setNumbers] = useState({ a: 0, b: 7 })
  const difference = (a - b + 8) % 8
  const slider = 'mt-1 block h-7 w-full accent-accent'
  return (
    <section
      className="not-prose grid max-w-[40rem]! items-center gap-x-6 gap-y-2 rounded-lg border border-line p-4 sm:grid-cols-[13rem_1fr]"
      aria-label={words.title}
    >
      <Drawing a={a} b={b} />
      <div className="min-w-0">
        <p className="m-0 min-h-24 leading-relaxed" aria-live="polite">
          <span className="whitespace-nowrap font-mono">
            a − b = {a} − {b} → {binary(difference)}₂ = {signed(difference)}
          </span>
          <br />
          {words.verdict(a, b)}
        </p>
        <div className={`grid gap-2 ${NEEDS_SCRIPT}`}>
          <label className="text-sm">
            a = <span className="font-mono">{a}</span>
            <input
              type="range"
              min={0}
              max={7}
              value={a}
              onChange={(event) => setNumbers({ a: Number(event.target.value), b })}
              className={slider}
            />
          </label>
          <label className="text-sm">
            b = <span className="font-mono">{b}</span>
            <input
              type="range"
              min={0}
              max={7}
              value={b}
              onChange={(event) => setNumbers({ a, b: Number(event.target.value) })}
              className={slider}
            />
          </label>
          <div className="flex flex-wrap gap-1.5">
            {[1, 2, 4, 7].map((to) => (
              <button
                key={to}
                type="button"
                onClick={() => setNumbers({ a: 0, b: to })}
                className="min-h-8 cursor-pointer rounded-full border border-line bg-surface-raised px-3 font-mono text-xs hover:border-ink-muted"
              >
                0 − {to}
              </button>
            ))}
          </div>
        </div>
      </div>
    </section>
  )
}

function Drawing({ a, b }: { a: number; b: number }) {
  const distance = (b - a + 8) % 8
  const from = pointAt(a, RADIUS - 20)
  const to = pointAt(b, RADIUS - 20)
  return (
    <svg viewBox="0 0 220 220" className="mx-auto block w-full max-w-52" aria-hidden="true">
      <circle cx={CENTRE} cy={CENTRE} r={RADIUS} className="fill-none stroke-line [stroke-width:2]" />
      {distance !== 0 && (
        <path
          d={`M${from.x},${from.y} A${RADIUS - 20},${RADIUS - 20} 0 0 ${distance < 4 ? 1 : 0} ${to.x},${to.y}`}
          className={`fill-none [stroke-width:3] ${distance === 4 ? 'stroke-loss [stroke-dasharray:3_4]' : 'stroke-data'}`}
        />
      )}
      {NUMBERS.map((number) => {
        const { x, y } = pointAt(number, RADIUS)
        const letter = [number === a ? 'a' : '', number === b ? 'b' : ''].filter(Boolean).join('=')
        const outside = pointAt(number, RADIUS + 24)
        return (
          <g key={number}>
            <circle cx={x} cy={y} r="13" className={letter ? 'fill-accent' : 'fill-surface-raised stroke-line'} />
            <text
              x={x}
              y={y + 5}
              textAnchor="middle"
              className={`font-mono text-[14px] ${letter ? 'fill-on-accent' : 'fill-ink'}`}
            >
              {number}
            </text>
            {letter && (
              <text
                x={outside.x}
                y={outside.y + 5}
                textAnchor="middle"
                className="fill-accent font-bold font-mono text-[15px]"
              >
                {letter}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function pointAt(number: number, radius: number): { x: number; y: number } {
  const radians = (number / 8) * 2 * Math.PI
  const round = (value: number) => Math.round(value * 10) / 10
  return { x: round(CENTRE + radius * Math.sin(radians)), y: round(CENTRE - radius * Math.cos(radians)) }
}

const binary = (value: number): string => value.toString(2).padStart(3, '0')
const signed = (value: number): string => (value > 3 ? `−${8 - value}` : String(value))

const strings: Readonly<
  Record<Locale, { readonly title: string; readonly verdict: (a: number, b: number) => string }>
> = {
  en: {
    title: 'The circle of 3 bits',
    verdict: (a, b) => {
      const distance = (b - a + 8) % 8
      if (distance === 0) return 'The same number.'
      if (distance === 4)
        return 'Four steps either way: half the circle. “Before” is not defined, although the sign bit is set.'
      return distance < 4
        ? `The sign bit is set, so ${a} is before ${b}: ${distance} ${distance === 1 ? 'step' : 'steps'} forward lead there.`
        : `The sign bit is clear, so ${a} is after ${b}: the short way there leads back, ${8 - distance} ${8 - distance === 1 ? 'step' : 'steps'}.`
    },
  },
  zh: {
    title: '3 位的序号圆',
    verdict: (a, b) => {
      const distance = (b - a + 8) % 8
      if (distance === 0) return '同一个序号。'
      if (distance === 4) return '往哪边都是四步，正好半圈。符号位虽然是 1，“先后”却没有定义。'
      return distance < 4
        ? `符号位是 1，所以 ${a} 在 ${b} 之前：往前走 ${distance} 步就到。`
        : `符号位是 0，所以 ${a} 在 ${b} 之后：近路是往回走 ${8 - distance} 步。`
    },
  },
}
