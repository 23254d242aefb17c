/** In a browser the generated cases are everyone's: the same code gets the same verdict twice. */
export const PUBLIC_CASE_SEED = 1
