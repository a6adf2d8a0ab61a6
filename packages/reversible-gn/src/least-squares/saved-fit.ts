import { HostArray, LegendreError } from "@legendre/core-tensor";
import { kindOf } from "@legendre/core-tensor/tree";

/** A fit as plain JSON, by `save` of `curveFit` or `fitModel`; for `loadFit` or `loadModelFit`. Numbers come back to the last bit. */
export interface SavedFit {
  readonly format: "legendre fit";
  readonly version: 1;
  /** Which function made it: `curveFit` or `fitModel`. */
  readonly kind: "curve" | "model";
  /** What the fit knows: estimates, singular vectors, tests of residuals. */
  readonly content: unknown;
}

const version = 1;

/** A fit for a file. */
export function saved(kind: SavedFit["kind"], content: unknown): SavedFit {
  return { format: "legendre fit", version, kind, content: encoded(content) };
}

/**
 * What was given to {@link saved}.
 *
 * @throws code "data" for what is no saved fit of the kind, is of a version to come, or is damaged.
 */
export function contentOf(where: string, kind: SavedFit["kind"], given: unknown): unknown {
  const fail = (what: string): LegendreError =>
    new LegendreError("data", where, `${what}; give what save() of a fit returned`);
  if (typeof given !== "object" || given === null) throw fail(`the fit is ${kindOf(given)}`);
  const { format, version: theirs, kind: found, content } = given as Partial<SavedFit>;
  if (format !== "legendre fit") throw fail(`format is ${JSON.stringify(format)}`);
  if (theirs !== version) {
    const message = `version is ${theirs}, and this library reads version ${version}; update it, or fit again`;
    throw new LegendreError("data", where, message, { got: theirs, expected: version });
  }
  if (found !== kind) {
    const [by, other] = found === "model" ? ["fitModel", "loadModelFit"] : ["curveFit", "loadFit"];
    const message = `this is a fit of ${by}; read it by ${other}`;
    throw new LegendreError("data", where, message, { got: found, expected: kind });
  }
  try {
    return decoded(content);
  } catch (cause) {
    throw fail(`the fit is damaged (${(cause as Error).message})`);
  }
}

/** Numbers that JSON has no word for. */
const special = ["NaN", "Infinity", "-Infinity", "-0"];

const textOf = (x: number): number | string =>
  Number.isFinite(x) && !Object.is(x, -0) ? x : Object.is(x, -0) ? "-0" : String(x);

function numberOf(given: unknown): number {
  if (typeof given === "number") return given;
  if (special.includes(given as string)) return Number(given);
  throw new Error(`${JSON.stringify(given)} is no number`);
}

/** JSON of a tree of plain values, typed arrays and host arrays; what is no plain value has a key with "$", and functions are left out. */
function encoded(node: unknown): unknown {
  if (typeof node === "function") return undefined;
  if (typeof node === "number") {
    const text = textOf(node);
    return typeof text === "number" ? text : { $number: text };
  }
  if (node instanceof Float64Array) return { $float64: Array.from(node, textOf) };
  if (node instanceof Int32Array) return { $int32: Array.from(node) };
  if (node instanceof HostArray) {
    return { $shape: [...node.shape], data: encoded(node.data) };
  }
  if (Array.isArray(node)) return node.map(encoded);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, entry]) => [key, encoded(entry)]));
}

function decoded(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(decoded);
  if (typeof node !== "object" || node === null) return node;
  const { $number, $float64, $int32, $shape, data } = node as Readonly<Record<string, unknown>>;
  if (typeof $number === "string") return numberOf($number);
  if (Array.isArray($float64)) return Float64Array.from($float64, numberOf);
  if (Array.isArray($int32)) return Int32Array.from($int32, numberOf);
  if (Array.isArray($shape)) {
    return new HostArray($shape.map(numberOf), "float64", decoded(data) as Float64Array);
  }
  return Object.fromEntries(Object.entries(node).map(([key, entry]) => [key, decoded(entry)]));
}
