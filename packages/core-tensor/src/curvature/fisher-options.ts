import { LegendreError } from "../errors.ts";
import { mul, type Tensor } from "../ops.ts";
import { checkOneOf, resolveOptions } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { grad } from "../transforms/grad.ts";
import type { Likelihood } from "./likelihood.ts";
import { rows } from "./support.ts";

/** Options of `fvp` and `fisherOperator`. */
export interface FvpOptions {
  /**
   * Which Fisher matrix: `"exact"` takes the expectation over the model's own targets in closed form
   * (it then equals the generalised Gauss-Newton matrix), `"sampled"` draws one target a row from the
   * model, `"empirical"` uses the targets of the data.
   * @defaultValue `"exact"`
   */
  readonly fisher?: "exact" | "sampled" | "empirical" | undefined;
  /** The key of the draw; needed by `"sampled"` unless `targets` (already sampled) are given. */
  readonly key?: Key | undefined;
  /** The data's targets for `"empirical"`, or targets already sampled for `"sampled"`. */
  readonly targets?: Tensor | undefined;
}

type Fisher = "exact" | "sampled" | "empirical";

/** {@link FvpOptions}, complete. */
export interface CheckedFisher {
  readonly fisher: Fisher;
  readonly key: Key | undefined;
  readonly targets: Tensor | undefined;
}

/** Defaults of {@link FvpOptions}. */
export const fvpDefaults: CheckedFisher = Object.freeze({
  fisher: "exact",
  key: undefined,
  targets: undefined,
});

/** The options with their defaults; throws code "option" before anything runs, also where targets are missing. */
export function checkedFisher(where: string, options: FvpOptions): CheckedFisher {
  const resolved = resolveOptions(where, options, fvpDefaults);
  const { fisher, key, targets } = resolved;
  checkOneOf(where, "fisher", fisher, ["exact", "sampled", "empirical"]);
  if (targets !== undefined || fisher === "exact") return resolved;
  if (fisher === "sampled" && key !== undefined) return resolved;
  const remedy =
    fisher === "sampled"
      ? "give { key } to draw targets from the model, or { targets } already drawn"
      : "give { targets }, the labels of the batch";
  throw new LegendreError("option", where, `fisher "${fisher}" needs targets: ${remedy}`, {
    fisher,
  });
}

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
