import type { FittedReturns } from "../../src/models/index.ts";
import type { ObservedOrder } from "../../src/serve/served-model.ts";

/** A model that is not fitted, and what it was asked and told. */
export interface MadeUpModel {
  readonly fitted: FittedReturns;
  /** The pairs of each call of `score`. */
  readonly asked: (readonly [customer: number, variant: number])[][];
  readonly told: ObservedOrder[];
  /** Calls of `refresh` and `dispose`. */
  readonly calls: string[];
}

/** A model whose score of a pair is what `of` says of its nodes; −1 is one that nobody knows. */
export function madeUpModel(
  name: string,
  of: (customer: number, variant: number) => number | Promise<number>,
): MadeUpModel {
  const asked: MadeUpModel["asked"] = [];
  const [told, calls]: [ObservedOrder[], string[]] = [[], []];
  const never = () => {
    throw new Error("nobody asks for this");
  };
  const fitted: FittedReturns = {
    name,
    summary: {} as FittedReturns["summary"],
    predict: never,
    saved: never,
    serving: async () => ({
      labels: true,
      async score(customers, variants) {
        const pairs = Array.from(customers, (c, i) => [c, variants[i]!] as const);
        asked.push(pairs);
        return Float32Array.from(await Promise.all(pairs.map(([c, v]) => of(c, v))));
      },
      observe: (order) => void told.push(order),
      refresh: async () => void calls.push("refresh"),
      dispose: async () => void calls.push("dispose"),
    }),
  };
  return { fitted, asked, told, calls };
}
