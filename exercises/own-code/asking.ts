import { TestRunner, test } from 'vitest'
import { caseSeed } from '../suite/case-seed'
import { type Asked, askAbout, type OwnCode } from './own-code'
import { OWN_CODE } from './question'

declare module 'vitest' {
  interface TaskMeta {
    asked?: Asked
  }
}

/** A suite of one test, which judges nothing: it draws a scene by the case seed, runs the code in it and attaches the question. */
export function asking<Submission>(ownCode: OwnCode<Submission>, submission: Submission): void {
  test(OWN_CODE, () => {
    const asked = askAbout(ownCode, submission, caseSeed())
    const running = TestRunner.getCurrentTest()
    if (running !== undefined && asked !== null) running.meta.asked = asked
  })
}
