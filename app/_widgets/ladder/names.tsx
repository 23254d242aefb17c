import { Fragment } from 'react'
import { LABEL_INSET, LINE } from './label'
import { HALO } from './labels'
import type { DrawnName } from './rail-names'

/** The names of states at the rails, where there is no column for them. */
export function RailNames({ names }: { names: readonly DrawnName[] }) {
  return names.map((name) => {
    const { narrow, wide } = name.top
    return (
      <Fragment key={`${name.x} ${name.text} ${narrow} ${wide}`}>
        {narrow !== null && <NameAt name={name} top={narrow} className={narrow === wide ? '' : '@[40rem]:hidden'} />}
        {wide !== null && narrow !== wide && <NameAt name={name} top={wide} className="hidden @[40rem]:inline" />}
      </Fragment>
    )
  })
}

function NameAt({ name, top, className }: { name: DrawnName; top: number; className: string }) {
  const { x, isRightward, text } = name
  return (
    <text
      x={`${x}%`}
      dx={isRightward ? LABEL_INSET : -LABEL_INSET}
      y={top + LINE - 3}
      textAnchor={isRightward ? 'start' : 'end'}
      data-state={text}
      className={`fill-ink font-mono font-semibold text-[10px] ${className}`}
      style={HALO}
    >
      {text}
    </text>
  )
}
