import * as z from 'zod'
import { answerTo, type ExchangeRequest } from './exchange'

// The site's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })

// One request for each worker: whoever waits too long ends it.
addEventListener('message', async ({ data }: MessageEvent<ExchangeRequest>) => {
  try {
    postMessage({ answer: await answerTo(data) })
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
