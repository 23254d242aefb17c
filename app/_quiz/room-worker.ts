import * as z from 'zod'
import { answerTo, type RoomRequest } from './room-answers'

// The site's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })

// Answers each request, or says in words what went wrong.
addEventListener('message', ({ data: { id, request } }: MessageEvent<{ id: number; request: RoomRequest }>) => {
  try {
    postMessage({ id, answer: answerTo(request) })
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
