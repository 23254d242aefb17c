/** How often a random test runs: `usually` in `npm test`, `thoroughly` in `npm run test:full`, which sets THOROUGH. */
export const rounds = (usually: number, thoroughly: number): number => (process.env.THOROUGH ? thoroughly : usually)
