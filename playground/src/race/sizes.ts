// What the page and its worker both know; the page loads none of the packages.

/** Examples that are trained on. */
export const count = 48;
/** Places where the fit is drawn. */
export const places = 192;
/** Inputs of the network: sines and cosines of the first eight multiples of the angle. */
export const features = 16;

/** Logarithms of the rates that the page begins with. */
export const usualPowers = { gaussNewton: -0.5, fishleg: -0.5, adam: -2 } as const;

/** The seed that the page begins with. */
export const usualSeed = 1;

/** Steps of a race. */
export const steps = 200;
