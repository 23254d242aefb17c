import { reasonPlaces } from '../rule-source'

export const dynamic = 'force-static'

/** Where each reason of the engine is written. */
export const GET = (): Response => Response.json(reasonPlaces())
