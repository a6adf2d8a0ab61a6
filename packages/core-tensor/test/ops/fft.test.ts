import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type HostArray, hostArray, jit, runReference, spec, trace } from "../../src/index.ts";
import {
  type Complex,
  type FftOptions,
  fft,
  fft2,
  ifft,
  ifft2,
  irfft,
  rfft,
} from "../../src/ops/index.ts";
import { grad, vmap } from "../../src/transforms/index.ts";
import cases from "../fixtures/fft.json" with { type: "json" };
import { expectRelative } from "../fixtures/solvers/relative.ts";

type Outputs = readonly tf.Tensor[];
type Listed = { readonly shape: readonly number[]; readonly data: readonly number[] };

const functions = { fft, ifft, rfft, irfft, fft2, ifft2 };
const host = ({ data, shape }: Listed): HostArray => hostArray(data, shape);
const types = (list: readonly Listed[]) => list.map(({ shape }) => spec([...shape]));
const partsOf = (z: Complex | tf.Tensor): Outputs => ("im" in z ? [z.re, z.im] : [z]);

/** The function of a case on the parts of its argument, with the gradient of the weighted sum. */
function made({ name, options }: (typeof cases)[number]) {
  const call = functions[name as "fft"] as (z: Complex | tf.Tensor, o?: FftOptions) => Complex;
  const f = (xs: Outputs): Outputs =>
    partsOf(call(xs.length === 1 ? xs[0]! : { re: xs[0]!, im: xs[1]! }, options as FftOptions));
  const loss = (xs: Outputs, ws: Outputs): tf.Scalar =>
    f(xs)
      .map((y, i) => tf.sum(tf.mul(y, ws[i]!)))
      .reduce((p, q) => tf.add(p, q)) as tf.Scalar;
  const slope = (xs: Outputs, ws: Outputs): Outputs => grad((at: Outputs) => loss(at, ws))(xs);
  return { f, all: (xs: Outputs, ws: Outputs) => [f(xs), slope(xs, ws)] };
}

/** Holds all parts of a result together: one alone may be 0. */
function expectParts(
  found: readonly ArrayLike<number>[],
  wanted: readonly Listed[],
  tolerance: number,
): void {
  const together = found.flatMap((data) => Array.from(data));
  expectRelative(
    together,
    wanted.flatMap(({ data }) => [...data]),
    tolerance,
  );
}

const shapeOf = ({ inputs }: (typeof cases)[number]) => `[${inputs[0]!.shape}]`;

describe.each(cases.map((entry) => [`${entry.name} of ${shapeOf(entry)}`, entry] as const))(
  "%s",
  (_, entry) => {
    const { inputs, weights, outputs, gradient } = entry;

    it("has the values of NumPy, the gradient of JAX, and one program for many", () => {
      const { f, all } = made(entry);
      const args = [inputs, weights].map((list) => list.map(host));
      const program = trace(all, types(inputs), types(weights));
      const found = runReference(program, ...args) as unknown as HostArray[][];
      [outputs, gradient].forEach((list, k) => {
        expect(found[k]!.map(({ shape }) => shape)).toEqual(list.map(({ shape }) => shape));
        expectParts(
          found[k]!.map(({ data }) => data),
          list,
          1e-12,
        );
      });
      const many = trace(
        (xs: Outputs) => vmap(f)(xs as tf.Tensor[]),
        inputs.map(({ shape }) => spec([2, ...shape])),
      );
      const twice = inputs.map(({ data, shape }) => hostArray([...data, ...data], [2, ...shape]));
      const batch = runReference(many, twice) as unknown as HostArray[];
      const doubled = outputs.map(({ data, shape }) => ({ shape, data: [...data, ...data] }));
      expectParts(
        batch.map(({ data }) => data),
        doubled,
        1e-12,
      );
    });
  },
);

describe("all of them in one program", () => {
  const whole = (xs: readonly Outputs[]) => cases.map((entry, i) => made(entry).f(xs[i]!));

  it("compiled, in float64", async () => {
    const compiled = jit(whole, { precision: "float64" });
    const found = (await compiled(
      cases.map(({ inputs }) => inputs.map(host)) as never,
    )) as unknown as HostArray[][];
    cases.forEach(({ outputs }, i) => {
      expectParts(
        found[i]!.map(({ data }) => data),
        outputs,
        1e-12,
      );
    });
    await compiled.dispose();
  });

  it("compiled, in float32, and eagerly", async () => {
    const args = cases.map(({ inputs }) =>
      inputs.map(({ data, shape }) => tf.tensor(data, [...shape])),
    );
    const compiled = jit(whole);
    for (const found of [await compiled(args), whole(args)]) {
      cases.forEach(({ outputs }, i) => {
        expectParts(
          found[i]!.map((y) => y.dataSync()),
          outputs,
          2e-6,
        );
      });
      tf.dispose(found as never);
    }
    await compiled.dispose();
  });
});

describe("fft", () => {
  it("takes long signals: a power of two, and one with a large prime", () => {
    for (const n of [4096, 2 * 1009]) {
      const x = tf.randomNormal([1, n], 0, 1, "float32", 3) as tf.Tensor;
      const back = ifft(fft(x));
      expectAllClose(back.re, x.dataSync(), { tolerance: 1e-5 });
      expectAllClose(back.im, new Float32Array(n), { tolerance: 1e-5 });
    }
    // A tone has two numbers.
    const n = 1000;
    const tone = tf.cos(tf.mul(tf.range(0, n), (2 * Math.PI * 7) / n));
    const { re } = rfft(tone);
    const found = [...re.dataSync()].map((x) => Math.round(x / (n / 2)));
    expect(found.flatMap((x, i) => (x === 0 ? [] : [[i, x]]))).toEqual([[7, 1]]);
  });

  it("leaves no tensors", async () => {
    const x = tf.ones([2, 130]) as tf.Tensor;
    await expectNoLeak(() => tf.tidy(() => irfft(rfft(x))), 3);
    await expectNoLeak(() => fft2({ re: x, im: x }), 3);
    await expectNoLeak(() => grad((y: tf.Tensor) => tf.sum(fft(y).im) as tf.Scalar)(x), 3);
    x.dispose();
  });

  it("refuses what is no signal", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    const x = tf.ones([4]) as tf.Tensor;
    expect(() => fft(x, { axis: 1 })).toThrow(code("option"));
    expect(() => fft(x, { n: 0 })).toThrow(code("option"));
    expect(() => fft(x, { norm: "ortho" } as never)).toThrow(code("option"));
    expect(() => fft({ re: x, im: tf.ones([3]) })).toThrow(code("shape"));
    expect(() => fft(tf.ones([4], "int32"))).toThrow(code("structure"));
    expect(() => fft([1, 2] as never)).toThrow(code("structure"));
    expect(() => fft(tf.ones([2, 0]))).toThrow(code("shape"));
    expect(() => irfft(tf.ones([1]))).toThrow(/set n/);
    for (const [name, f] of Object.entries({ fft, ifft, rfft, irfft, fft2, ifft2 })) {
      expect(() => f(tf.ones([2], "bool") as never)).toThrow(
        expect.objectContaining({ where: name }),
      );
    }
    expect(() => fft2(x)).toThrow(/^fft2: axis/);
    const dead = tf.ones([2]);
    dead.dispose();
    expect(() => rfft(dead)).toThrow(code("disposed"));
  });
});
