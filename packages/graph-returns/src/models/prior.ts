import { checkColumns } from "../encodings/feature-matrix.ts";
import { rateOf } from "./logistic.ts";
import { savedParts } from "./saved-parts.ts";
import { checkFit, type FittedTabular, type SavedModel, type TabularModel } from "./tabular.ts";

/**
 * The share of returns, whatever the purchase: the first baseline.
 *
 * @example
 * ```ts
 * import { featureMatrix, prior } from "@legendre/graph-returns/models";
 *
 * const x = featureMatrix(["price"], Float32Array.of(1, 2, 3, 4));
 * const model = await prior().fit({ x, y: [1, 0, 0, 0] });
 * console.log([...(await model.predict(x))]); // → [ 0.25, 0.25, 0.25, 0.25 ]
 * ```
 */
export function prior(): TabularModel {
  return {
    name: "prior",
    missing: "learn",
    async fit(data, context = {}) {
      checkFit("prior.fit", data, context, "learn");
      return fitted([...data.x.names], rateOf(data.y));
    },
  };
}

function fitted(columns: readonly string[], rate: number): FittedTabular {
  return {
    kind: "prior",
    columns,
    summary: { rounds: 1, status: "finished", validationLogLoss: [] },
    async predict(x) {
      checkColumns("prior.predict", x, columns);
      return new Float32Array(x.rows).fill(rate);
    },
    saved: () => ({ kind: "prior", settings: { columns, rate }, arrays: {} }),
  };
}

/** Reads what {@link prior} saved. */
export function loadPrior(saved: SavedModel): FittedTabular {
  const { columns, number } = savedParts(saved);
  return fitted(columns, number("rate"));
}
