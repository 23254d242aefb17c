import type { StateChange } from '#app/_scene/state-changes'

/** `ESTABLISHED → FIN-WAIT-1`, neither name broken. */
export function StateStep({ change }: { change: Pick<StateChange, 'from' | 'to'> }) {
  return (
    <>
      <span className="whitespace-nowrap">{change.from}</span> →{' '}
      <strong className="whitespace-nowrap">{change.to}</strong>
    </>
  )
}
