import { LegendreError } from "../errors.ts";
import { mul, type Tensor } from "../ops.ts";
import { type OptionsOf, oneOf, optional, options, type Settings, value } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { grad } from "../transforms/grad.ts";
import type { Likelihood } from "./likelihood.ts";
import { rows } from "./support.ts";

/** The options of `fvp`, `fisherOperator` and `kfacFactors`. */
export const fvpOptions = options(
  "fvp",
  {
    /**
     * Which Fisher matrix: `"exact"` takes the expectation over the model's own targets in closed form
     * (it then equals the generalised Gauss-Newton matrix), `"sampled"` draws one target a row from the
     * model, `"empirical"` uses the targets of the data.
     */
    fisher: oneOf(["exact", "sampled", "empirical"], "exact"),
    /** The key of the draw; needed by `"sampled"` unless `targets` (already sampled) are given. */
    key: optional(value<Key>()),
    /** The data's targets for `"empirical"`, or targets already sampled for `"sampled"`. */
    targets: optional(value<Tensor>()),
  },
  {
    rules: ({ fisher, key, targets }, where) => {
      if (targets !== undefined || fisher === "exact") return;
      if (fisher === "sampled" && key !== undefined) return;
      const remedy =
        fisher === "sampled"
          ? "give { key } to draw targets from the model, or { targets } already drawn"
          : "give { targets }, the labels of the batch";
      throw new LegendreError("option", where, `fisher "${fisher}" needs targets: ${remedy}`, {
        fisher,
      });
    },
  },
);

/** Options of `fvp` and `fisherOperator`. */
export interface FvpOptions extends OptionsOf<typeof fvpOptions> {}

/** {@link FvpOptions}, complete. */
export interface CheckedFisher extends Settings<typeof fvpOptions.kinds> {}

/** The gradient of each row's own nll with respect to its output, at the targets of the options: `n ∇ mean nll`. */
export function rowGradients(
  likelihood: Likelihood,
  outputs: Tensor,
  { key, targets }: Omit<CheckedFisher, "fisher">,
): Tensor {
  return scoped(() => {
    const y = targets ?? likelihood.sample(key as Key, outputs);
    return mul(grad((o: Tensor) => likelihood.nll(o, y))(outputs), rows(outputs));
  });
}
