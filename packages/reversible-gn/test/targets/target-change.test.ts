import { bernoulli, categorical, gaussian, type Likelihood, random } from "@legendre/core-tensor";
import { pinv64 } from "@legendre/core-tensor/linalg";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { targetChange } from "../../src/index.ts";
import { host, inFloat64, numbers } from "../helpers.ts";

const [n, classes] = [5, 4] as const;
const logits = host([...random.normal(random.key(0), [n, classes]).dataSync()], [n, classes]);
const labels = host(
  Array.from({ length: n * classes }, (_, i) =>
    Number(i % classes === Math.floor(i / classes) % classes),
  ),
  [n, classes],
);

/** Each row's Hessian and slope, dense. */
function dense(likelihood: Likelihood): { H: number[][]; slope: number[] }[] {
  return Array.from({ length: n }, (_, row) => {
    const cut = (values: ArrayLike<number>) =>
      host(Array.from(values).slice(row * classes, (row + 1) * classes), [1, classes]);
    const f = cut(logits.data);
    const columns = Array.from({ length: classes }, (_, c) =>
      numbers(
        inFloat64(
          (at: never, v: never) => likelihood.hessianProduct(at, v),
          ...[
            f,
            host(
              Array.from({ length: classes }, (_, i) => Number(i === c)),
              [1, classes],
            ),
          ],
        ),
      ),
    );
    const slope = numbers(
      inFloat64(
        (at: never, y: never) => tf.neg(targetChange(likelihood, "identity", at, y)),
        f,
        cut(labels.data),
      ),
    );
    return { H: columns, slope };
  });
}

const times = (matrix: number[][], v: number[]): number[] =>
  matrix.map((row) => row.reduce((sum, x, i) => sum + x * (v[i] as number), 0));

const own: Likelihood = { ...categorical(), name: "mine" };

describe.each([
  ["gaussian", gaussian({ sd: 0.7 })],
  ["bernoulli", bernoulli()],
  ["categorical", categorical()],
  ["one of one's own", own],
] as const)("targetChange of %s", (_, likelihood) => {
  it("is that of the dense pseudo-inverse (E.2.6)", () => {
    const change = numbers(
      inFloat64((f: never, y: never) => targetChange(likelihood, "true", f, y), logits, labels),
    );
    const want = dense(likelihood).flatMap(({ H, slope }) => {
      const { value } = pinv64(host(H.flat(), [classes, classes]), { rankTolerance: 1e-12 });
      const rows = Array.from({ length: classes }, (_, i) =>
        numbers(value).slice(i * classes, (i + 1) * classes),
      );
      return times(rows, slope).map((v) => -v);
    });
    expectAllClose(change, want, { tolerance: 1e-9 });
  });

  it("is that of the dense damped inverse (E.2.6)", () => {
    const change = numbers(
      inFloat64(
        (f: never, y: never) => targetChange(likelihood, { damped: 0.05 }, f, y),
        logits,
        labels,
      ),
    );
    dense(likelihood).forEach(({ H, slope }, row) => {
      const own = change.slice(row * classes, (row + 1) * classes);
      const damped = H.map((line, i) => line.map((x, j) => x + (i === j ? 0.05 : 0)));
      expectAllClose(
        times(damped, own),
        slope.map((v) => -v),
        { tolerance: 1e-9 },
      );
    });
  });
});

describe("targetChange", () => {
  it("asks for much where a prediction is confident and wrong, unless it is damped", () => {
    const f = tf.tensor2d([[-6, 0, 0, 0]]);
    const y = tf.tensor1d([0], "int32");
    const largest = (hessian: Parameters<typeof targetChange>[1]): number =>
      Math.max(...targetChange(categorical(), hessian, f, y).dataSync().map(Math.abs));
    expect(largest("true")).toBeGreaterThan(300);
    expect(largest({ damped: 0.01 })).toBeLessThan(100);
    expect(largest("identity")).toBeLessThanOrEqual(1);
  });
  it("names what it does not know", () => {
    const f = tf.zeros([1, 2]);
    expect(() => targetChange(gaussian(), "exact" as never, f, f)).toThrow(/"true", "identity" or/);
    expect(() => targetChange(gaussian(), { damped: 0 }, f, f)).toThrow(/hessian.damped/);
  });
});
