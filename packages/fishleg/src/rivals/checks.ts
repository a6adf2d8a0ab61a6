import {
  checkNumber,
  checkSameShapes,
  checkTensorTree,
  LegendreError,
  type NumberRange,
  resolveOptions,
} from "@legendre/core-tensor";

/** Throws code "option" unless there is a model and a likelihood. */
export function checkModel(name: string, outputs: unknown, likelihood: unknown): void {
  if (typeof outputs !== "function") {
    const what = `outputs must be a function (params, batch) => tensor, got a ${typeof outputs}`;
    throw new LegendreError("option", name, what, { option: "outputs" });
  }
  const wanted = ["nll", "sample", "mean", "hessianProduct"];
  const given = likelihood as Readonly<Record<string, unknown>> | undefined;
  const missing = wanted.filter((method) => typeof given?.[method] !== "function");
  if (missing.length === 0) return;
  const what = `likelihood must be one such as bernoulli(), categorical() or gaussian(), got one without ${missing.join(", ")}`;
  throw new LegendreError("option", name, what, { option: "likelihood", missing });
}

/** Throws code "option" unless the amount is a number in the range, or `{ relative }` above 0. */
export function checkAmount(
  name: string,
  option: string,
  given: number | { readonly relative: number },
  range: NumberRange,
): void {
  if (typeof given !== "object" || given === null) {
    checkNumber(name, option, given, range);
    return;
  }
  const { relative } = resolveOptions(`${name} (${option})`, given, { relative: Number.NaN });
  checkNumber(name, `${option}.relative`, relative, { exclusiveMin: 0 });
}

/** Throws code "structure", "shape" or "disposed" unless updates and params are live trees of equal shapes. */
export function checkTrees(where: string, updates: unknown, params: unknown): void {
  checkTensorTree(where, "updates", updates);
  checkTensorTree(where, "params", params);
  checkSameShapes(where, "updates", updates, "params", params);
}
