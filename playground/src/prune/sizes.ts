// What the page and its worker both know; the page loads none of the packages.

/** Pixels along a side: MNIST's 28, halved. */
export const side = 14;

/** Units of the hidden layer. */
export const hidden = 64;

/** Shares of the weights that are left at each level. */
export const keptShares: readonly number[] = [
  ...[1, 0.7, 0.5, 0.4, 0.3, 0.25, 0.2, 0.16, 0.13, 0.1, 0.08, 0.065, 0.05, 0.04, 0.03, 0.02],
];

/** Updates of the learned inverse: before the first removal, and before each later one. */
export const updates = { pretrain: 60, refine: 60 } as const;
