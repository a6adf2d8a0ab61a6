import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  applyUpdates,
  type GradientTransform,
  scheduleFree,
  scheduleFreeParams,
  sgd,
} from "../../src/optim/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";
import { optimizers, schedules } from "../catalogue/optimizers.ts";

type Value = number | boolean | string;
type Options = Readonly<Record<string, Value>>;

/** Another value of an option, which makes a difference. */
function other(name: string, value: Value): Value {
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return { cosine: "linear", updates: "params" }[value] ?? value;
  if (value === 0) return name === "begin" ? 1 : 0.5;
  return Number.isInteger(value) ? value + 1 : 0.75 * value;
}

/** Holds what is seen without options to what is seen with the documented values, and each value to another one. */
function expectDefaults(see: (options: object) => unknown, documented: Options): void {
  const plain = JSON.stringify(see({}));
  expect(JSON.stringify(see(documented))).toBe(plain);
  for (const [name, value] of Object.entries(documented)) {
    const changed = JSON.stringify(see({ ...documented, [name]: other(name, value) }));
    expect(changed === plain, `${name} makes no difference`).toBe(false);
  }
}

/** Updates and last states for gradients of several sizes, which steps are alike, and the shapes of states of params about as long as a bound. */
function trace(transform: GradientTransform<unknown, unknown>, hasVector: boolean): unknown {
  const seen: unknown[] = [Array.from({ length: 13 }, (_, step) => transform.phase?.(step))];
  for (const [scale, steps] of [
    [1, 6],
    [1e-7, 2],
    [1e-15, 2],
  ] as const) {
    const vector = hasVector ? { b: tf.tensor1d([1, -1]) } : {};
    let params: unknown = { w: tf.tensor2d([1, -2, 0.5, 0.25, 3, -1], [2, 3]), ...vector };
    let state = transform.init(params);
    for (let step = 0; step < steps; step++) {
      const w = [3, -1, 2, 0.5, 1, -4].map((x, i) => scale * (x + step * Math.cos(i + step)));
      const b = { b: tf.tensor1d([scale, (step - 2) * scale]) };
      const grads = { w: tf.tensor2d(w, [2, 3]), ...(hasVector ? b : {}) };
      const next = transform.update(grads, state, params);
      seen.push(treeLeaves<tf.Tensor>(next.updates).map((x) => [...x.dataSync()]));
      params = applyUpdates(params, next.updates);
      state = next.state;
    }
    seen.push(treeLeaves<tf.Tensor>(state).map((x) => [...x.dataSync()]));
  }
  for (const shape of [
    [1024, 2],
    [1025, 2],
    [127, 127],
    [128, 128],
  ] as const) {
    const state = transform.init({ w: tf.zeros([...shape]) });
    seen.push(treeLeaves<tf.Tensor>(state).map((leaf) => leaf.shape));
  }
  return seen;
}

/** Each transform that says which defaults it has. */
const transforms = Object.values(optimizers).flatMap(({ defaults = {} }) =>
  Object.entries(defaults),
);

describe("without options", () => {
  it.each(transforms)("%s is as documented", (name, [{ defaults }, make, only]) => {
    const known = Object.entries(defaults).filter(
      ([option, value]) => typeof value !== "object" && (only?.includes(option) ?? true),
    );
    const see = (options: object) =>
      trace(make(options) as GradientTransform<unknown, unknown>, name !== "scaleByMuon");
    tf.tidy(() => expectDefaults(see, Object.fromEntries(known) as Options));
  });

  it("the params of a schedule-free model are those of b1 = 0.9", () => {
    const lr = 0.1;
    const params = { w: tf.scalar(2) };
    const state = scheduleFree(sgd({ lr }), { lr }).init({ w: tf.scalar(1) });
    const seen = (options?: object) => [...scheduleFreeParams(state, params, options).w.dataSync()];
    // (2 − 0.1 · 1) / 0.9.
    expect(seen()[0]).toBeCloseTo(1.9 / 0.9, 6);
    expectDefaults(seen, { b1: 0.9 });
  });

  const withOptions = Object.entries(schedules).flatMap(([name, { defaults }]) =>
    defaults === undefined ? [] : [[name, defaults] as const],
  );
  it.each(withOptions)("%s is as documented", (_, [{ defaults }, make]) => {
    const halves = Array.from({ length: 24 }, (_, i) => i / 2);
    const values = (options: object): number[] => {
      const schedule = make(options);
      return halves.map((step) => schedule(tf.scalar(step)).dataSync()[0]!);
    };
    tf.tidy(() => expectDefaults(values, defaults as Options));
  });
});
