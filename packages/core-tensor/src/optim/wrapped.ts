import { LegendreError } from "../errors.ts";
import { kindOf } from "../tree/kind-of.ts";
import type {
  AnyTransform,
  ChainExtra,
  ChainParams,
  GradientTransform,
  TreeTransform,
} from "./transform.ts";

/** The state of the transform `T`. */
export type TransformState<T> = T extends { init(params: never): infer S } ? S : unknown;

/** What a wrapper makes of the transform `T`: one for the same params and extras, with the state `S`. */
export type Wrapped<T extends AnyTransform, S> = [ChainParams<T>] extends [never]
  ? TreeTransform<S, ChainExtra<T>>
  : GradientTransform<ChainParams<T>, S, ChainExtra<T>>;

/** The phase of a wrapper that runs the transform at each of its steps; see {@link GradientTransform.phase}. */
export function phaseOf({ phase }: Pick<TreeTransform, "phase">): Pick<TreeTransform, "phase"> {
  return phase === undefined ? {} : { phase };
}

/** Throws code "option" for an argument that is no transform. */
export function checkTransform(where: string, transform: unknown, index = 0): void {
  const { init, update } = (transform ?? {}) as Partial<AnyTransform>;
  if (typeof init === "function" && typeof update === "function") return;
  const got = transform === undefined ? "nothing" : kindOf(transform);
  const what = `argument ${index + 1} must be a transform ({ init, update }), got ${got}`;
  throw new LegendreError("option", where, what, { index, value: transform });
}
