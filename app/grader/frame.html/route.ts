import { FRAME_POLICY } from '#exercises/grader/browser/frame-document'
import { bundleFrame } from '#exercises/grader/bundle'

export const dynamic = 'force-static'

/** The sandboxed frame's document. Its policy stands in it too, for hosts that send files without headers. */
export async function GET(): Promise<Response> {
  return new Response(await bundleFrame(), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': FRAME_POLICY },
  })
}
