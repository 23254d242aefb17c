import { Disclosure } from '#app/_ui/disclosure'
import type { LeftOut } from './use-pile'

interface Props<Why> {
  readonly files: LeftOut<Why>
  readonly say: { readonly refused: (files: number) => string; readonly ignored: (files: number) => string }
  readonly reasonOf: (refusal: LeftOut<Why>['refused'][number]['refusal']) => string
}

/** The files of which nothing was taken, each with the reason. */
export function LeftOutFiles<Why>({ files: { refused, ignored }, say, reasonOf }: Props<Why>) {
  if (refused.length === 0 && ignored === 0) return null
  return (
    <div className="mt-6">
      {refused.length > 0 && (
        <Disclosure open summary={say.refused(refused.length)}>
          <ul className="max-h-72 space-y-2 overflow-y-auto text-[0.9375rem]">
            {refused.map(({ path, refusal }, index) => (
              // The list only grows, and two files may have one name and one reason.
              <li className="[overflow-wrap:anywhere]" key={index}>
                <bdi className="font-mono text-sm">{path}</bdi>
                <br />
                {reasonOf(refusal)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {ignored > 0 && <p className="mt-2 text-ink-muted text-sm">{say.ignored(ignored)}</p>}
    </div>
  )
}
