import { useId, useState } from 'react'
import { pointsText } from '../points'
import { readPoints } from './read-points'

interface Props {
  readonly label: string
  readonly of: string
  readonly most: number
  readonly points: number | null
  readonly onMark: (points: number | null) => void
}

/**
 * Points as somebody types them: what is no number from 0 to the most stays in the field, and does not count. The same points may be typed
 * in two places of the page: what is not being typed here shows what they are by now.
 */
export function PointsField({ label, of, most, points, onMark }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (points === null ? '' : pointsText(points))
  const isWrong = text.trim() !== '' && readPoints(text, most) === null
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className="text-[0.9375rem]" htmlFor={id}>
        {label}
      </label>
      <input
        aria-describedby={`${id}-of`}
        aria-invalid={isWrong}
        autoComplete="off"
        className={`min-h-9 w-20 rounded-md border bg-surface px-2 ${isWrong ? 'border-loss' : 'border-ink-muted'}`}
        id={id}
        inputMode="decimal"
        onBlur={() => setTyped(isWrong ? text : null)}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          onMark(readPoints(currentTarget.value, most))
        }}
        value={text}
      />
      <span className={isWrong ? 'text-loss' : 'text-ink-muted'} id={`${id}-of`}>
        {of}
      </span>
    </div>
  )
}
