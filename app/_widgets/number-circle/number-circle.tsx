'use client'

import { ThreeBitCircle } from './three-bit-circle'
import { WindowCircle } from './window-circle'

/** The circle of sequence numbers: with the receive window of an endpoint of a scene, or the one of 3 bits. */
export function NumberCircle({ endpoint, bits }: { endpoint?: string | undefined; bits?: 3 | undefined }) {
  if (bits === 3) return <ThreeBitCircle />
  if (endpoint === undefined) throw new Error('<NumberCircle> needs an endpoint, or bits={3}.')
  return <WindowCircle endpoint={endpoint} />
}
