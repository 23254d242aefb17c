import { Fragment } from 'react'

/** The name of a file, which is broken behind its folders and not inside a word. */
export function FileName({ text }: { text: string }) {
  return text.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
