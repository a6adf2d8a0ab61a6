/** What is removed as a whole; positions are flat. */
export interface Units {
  readonly count: number;
  /** The flat positions that removing a unit takes away, those that are pruned already left out. */
  readonly positions: (unit: number) => ArrayLike<number>;
  /** How many positions that are. */
  readonly size: (unit: number) => number;
  /** The leaf in which a unit's floor is counted; −1 for units in several leaves. */
  readonly leaf: (unit: number) => number;
  /** The unit that has to go before this one, where units are in order. */
  readonly after?: (unit: number) => number | undefined;
  /** The increase of the loss, or a rank; Infinity for units that cannot be removed. */
  readonly scores: Float32Array;
  /** True where all units that can be removed have one size. */
  readonly even: boolean;
}
