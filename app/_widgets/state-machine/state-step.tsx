import { Fragment } from 'react'
import type { StateChange } from '#app/_scene/state-changes'

/** `ESTABLISHED → FIN-WAIT-1`, and through further states where the path has more changes; no name is broken. */
export function StateStep({ path }: { path: readonly Pick<StateChange, 'from' | 'to'>[] }) {
  return path.map(({ from, to }, index) => {
    const Name = index === path.length - 1 ? 'strong' : 'span'
    return (
      <Fragment key={to}>
        {index === 0 && <span className="whitespace-nowrap">{from}</span>} →{' '}
        <Name className="whitespace-nowrap">{to}</Name>
      </Fragment>
    )
  })
}
