import { bothClose, closesAtOnce, closesLater, lastAckLost, programTakesItsTime } from './closing'
import { connectionFails, nobodyAnswers } from './failing'
import { forgottenClose, fullAcceptQueue, manyConnections } from './many-connections'
import { gap, windowAcrossTheWrap } from './moving-bytes'
import { handshake, thirdSegmentLost, thirdSegmentLostThenData } from './opening'
import type { Template } from './template'

/** The scenarios that a question can name. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  handshake,
  'third-segment-lost': thirdSegmentLost,
  'third-segment-lost-then-data': thirdSegmentLostThenData,
  'nobody-answers': nobodyAnswers,
  'connection-fails': connectionFails,
  'window-across-the-wrap': windowAcrossTheWrap,
  gap,
  'closes-at-once': closesAtOnce,
  'closes-later': closesLater,
  'program-takes-its-time': programTakesItsTime,
  'both-close': bothClose,
  'last-ack-lost': lastAckLost,
  'many-connections': manyConnections,
  'full-accept-queue': fullAcceptQueue,
  'forgotten-close': forgottenClose,
}

/** @throws Error that names those that there are */
export function templateNamed(name: string): Template {
  const template = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined
  if (template) return template
  throw new Error(`There is no template ${JSON.stringify(name)}. There are ${Object.keys(TEMPLATES).join(', ')}.`)
}
