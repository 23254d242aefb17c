/** `npm run test:full` sets THOROUGH. */
export const isThorough = Boolean(process.env.THOROUGH)

/** How often a random test runs: `usually` in `npm test`, `thoroughly` in `npm run test:full`. */
export const rounds = (usually: number, thoroughly: number): number => (isThorough ? thoroughly : usually)
