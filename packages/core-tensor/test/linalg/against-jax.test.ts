import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  grad,
  type HostArray,
  hostArray,
  jit,
  jvp,
  runReference,
  spec,
  trace,
  vmap,
} from "../../src/index.ts";
import * as linalg from "../../src/linalg/index.ts";
import cases from "../fixtures/linalg.json" with { type: "json" };
import { expectRelative } from "../fixtures/solvers/relative.ts";

type Listed = { readonly shape: readonly number[]; readonly data: readonly number[] };
type Outputs = readonly tf.Tensor[];

/** The functions by the first word of a case's name. */
const functions: Readonly<Record<string, (xs: Outputs, name: string) => Outputs>> = {
  solve: ([a, b], name) => [
    linalg.solve(a!, b!, { transpose: name === "solve with the transpose" }),
  ],
  inv: ([a]) => [linalg.inv(a!)],
  lu: ([a]) => {
    const { lower, upper } = linalg.lu(a!);
    return [lower, upper];
  },
  det: ([a]) => [linalg.det(a!)],
  slogdet: ([a]) => [linalg.slogdet(a!).logAbsDet],
  qr: ([a]) => {
    const { q, r } = linalg.qr(a!);
    return [q, r];
  },
  svd: ([a]) => {
    const { u, s, v } = linalg.svd(a!);
    return [u, s, v];
  },
  pinv: ([a]) => [linalg.pinv(a!).value],
  lstsq: ([a, b]) => [linalg.lstsq(a!, b!).value],
  expm: ([a]) => [linalg.expm(a!)],
};

const host = ({ data, shape }: Listed): HostArray => hostArray(data, shape);
const types = (list: readonly Listed[]) => list.map(({ shape }) => spec([...shape]));
const scaled = ({ data, shape }: HostArray, by: number): HostArray =>
  hostArray(
    Array.from(data, (x) => by * x),
    shape,
  );

interface All {
  readonly outputs: Outputs;
  readonly gradient: Outputs;
  readonly second: Outputs;
}

/** A function of a case, and its values with both derivatives of the loss that the fixture has. */
function made({ name }: (typeof cases)[number]) {
  const f = (xs: Outputs): Outputs => functions[name.split(" ")[0]!]!(xs, name);
  const loss = (xs: Outputs, ws: Outputs): tf.Scalar =>
    f(xs)
      .map((y, i) => tf.sum(tf.mul(ws[i]!, tf.tanh(tf.div(y, 4)))))
      .reduce((p, q) => tf.add(p, q)) as tf.Scalar;
  const slope = (xs: Outputs, ws: Outputs): Outputs => grad((at: Outputs) => loss(at, ws))(xs);
  const all = ([xs, ws, vs]: readonly Outputs[]): All => ({
    outputs: f(xs!),
    gradient: slope(xs!, ws!),
    second: jvp((at: Outputs) => slope(at, ws!), xs!, vs!).tangent,
  });
  return { f, slope, all };
}

const argsOf = ({ inputs, weights, along }: (typeof cases)[number]) =>
  [inputs, weights, along].map((list) => list.map(host));

function expectAll(found: unknown, entry: (typeof cases)[number], tolerance: number): void {
  const results = found as Record<keyof All, { shape: number[]; data: ArrayLike<number> }[]>;
  for (const key of ["outputs", "gradient", "second"] as const) {
    entry[key].forEach(({ data, shape }: Listed, i) => {
      expect(results[key][i]!.shape, `${entry.name}, ${key}`).toEqual(shape);
      expectRelative(results[key][i]!.data, data, tolerance);
    });
  }
}

describe.each(cases)("$name", (entry) => {
  const { f, slope, all } = made(entry);

  it("has the values and both derivatives of JAX", () => {
    const { inputs, weights, along } = entry;
    const program = trace(all, [types(inputs), types(weights), types(along)]);
    expectAll(runReference(program, argsOf(entry)), entry, 1e-10);
  });

  it("is on each of many examples what it is on one", () => {
    const inputs = entry.inputs.map(host);
    const single = trace(f, types(entry.inputs));
    const many = trace(
      (xs: Outputs) => vmap(f)(xs as tf.Tensor[]),
      inputs.map(({ shape }) => spec([2, ...shape])),
    );
    const examples = [1, 1.5].map((by) => inputs.map((x) => scaled(x, by)));
    const stacked = inputs.map(({ shape }, i) =>
      hostArray(
        examples.flatMap((example) => [...example[i]!.data]),
        [2, ...shape],
      ),
    );
    const found = runReference(many, stacked) as unknown as HostArray[];
    const each = examples.map((example) => runReference(single, example) as unknown as HostArray[]);
    found.forEach(({ data }, i) => {
      expectRelative(
        data,
        each.flatMap((results) => [...results[i]!.data]),
        1e-12,
      );
    });
  });

  it("has the same value eagerly, and leaves no tensors", async () => {
    const [xs, ws] = [entry.inputs, entry.weights].map((list) =>
      list.map(({ data, shape }) => tf.tensor(data, shape)),
    );
    f(xs!).forEach((y, i) => {
      expectRelative(y.dataSync(), entry.outputs[i]!.data, 1e-5);
      y.dispose();
    });
    await expectNoLeak(() => tf.tidy(() => [...f(xs!)]), 2);
    await expectNoLeak(() => slope(xs!, ws!), 2);
    tf.dispose([xs!, ws!]);
  });
});

describe("all of them in one compiled program", () => {
  const args = cases.map(argsOf);
  const whole = (xs: readonly (readonly Outputs[])[]): readonly All[] =>
    cases.map((entry, i) => made(entry).all(xs[i]!));

  it("in float64", async () => {
    const compiled = jit(whole, { precision: "float64" });
    const found = await compiled(args as never);
    cases.forEach((entry, i) => {
      expectAll(found[i], entry, 1e-10);
    });
    await compiled.dispose();
  });

  it("in float32", async () => {
    const compiled = jit(whole);
    const tensors = args.map((lists) =>
      lists.map((list) => list.map(({ data, shape }) => tf.tensor([...data], [...shape]))),
    );
    const found = await compiled(tensors);
    cases.forEach((entry, i) => {
      const read = (list: Outputs) => list.map((x) => hostArray(x.dataSync(), x.shape));
      const { outputs, gradient, second } = found[i]!;
      const results = {
        outputs: read(outputs),
        gradient: read(gradient),
        second: read(second),
      };
      expectAll(results, entry, 2e-3);
    });
    tf.dispose([tensors, found] as never);
    await compiled.dispose();
  });
});
