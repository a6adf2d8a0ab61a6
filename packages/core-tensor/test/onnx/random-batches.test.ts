import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import {
  grad,
  type HostArray,
  hostArray,
  jit,
  type Program,
  random,
  runReference,
  runTfjs,
  spec,
  trace,
  treeLeaves,
  vmap,
} from "../../src/index.ts";
import { randomProgram, roundings, runRounded } from "./random-programs.ts";

/** Programs in each test; `FUZZ_PROGRAMS` asks for more. */
const count = Number(process.env["FUZZ_PROGRAMS"] ?? 200);
const size = 3;

/** Three examples of an argument, one after the other. */
function examplesOf(x: HostArray, seed: number): HostArray[] {
  const draw = random.hostRandom(seed);
  return Array.from({ length: size }, () =>
    hostArray(
      x.data.map((v) => Math.fround(v + draw.uniform() - 0.5)),
      x.shape,
      "float32",
    ),
  );
}

function stacked(arrays: readonly HostArray[]): HostArray {
  const [first] = arrays as [HostArray];
  const all = arrays.flatMap(({ data }) => [...data]);
  return hostArray(all, [arrays.length, ...first.shape], "float32");
}

/** The greatest difference; infinite where one side only is NaN. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    if (Object.is(x, y) || (Number.isNaN(x) && Number.isNaN(y))) continue;
    const difference = x === y ? 0 : Math.abs(x - y);
    most = Math.max(most, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
  }
  return most;
}

const specs = (args: readonly HostArray[]) => args.map(({ shape }) => spec(shape));
const leavesOf = (program: Program, args: readonly HostArray[]) =>
  treeLeaves<HostArray>(runReference(program, ...args));

/** A random program under vmap, some of its arguments batched, and what a loop returns. */
function batched(seed: number) {
  const { program, args } = randomProgram(seed);
  const draw = random.hostRandom(seed + 1);
  const mapped = args.map((_, k) => k === seed % args.length || draw.uniform() < 0.5);
  const examples = args.map((x, k) => examplesOf(x, seed + 7 * k));
  const given = args.map((x, k) => (mapped[k] ? stacked(examples[k] as HostArray[]) : x));
  const f = (...x: tf.Tensor[]) => runTfjs(program, ...x) as tf.Tensor;
  const inAxes = mapped.map((is) => (is ? 0 : null));
  const each = trace(vmap(f, { inAxes }), ...specs(given));
  const loops = Array.from({ length: size }, (_, i) =>
    leavesOf(
      program,
      args.map((x, k) => (mapped[k] ? (examples[k]?.[i] as HostArray) : x)),
    ),
  );
  const expected = (loops[0] as HostArray[]).map((_, k) =>
    stacked(loops.map((leaves) => leaves[k] as HostArray)),
  );
  return { each, given, expected };
}

it(`${count} random programs under vmap are loops over examples`, { timeout: count * 500 }, () => {
  const found: string[] = [];
  for (let seed = 0; seed < count; seed++) {
    const { each, given, expected } = batched(seed);
    for (const [k, leaf] of leavesOf(each, given).entries()) {
      const want = expected[k] as HostArray;
      const scale = Math.max(1, distance(want.data, new Float64Array(want.data.length)));
      const error = distance(leaf.data, want.data);
      if (`${leaf.shape}` !== `${want.shape}` || error > 1e-9 * scale) {
        found.push(`program ${seed}, result ${k}: [${leaf.shape}] off by ${error}`);
      }
    }
  }
  expect(found).toEqual([]);
});

it("the same programs compiled agree with the reference", { timeout: count * 500 }, async () => {
  const found: string[] = [];
  for (let seed = 0; seed < count / 2; seed++) {
    const { each, given } = batched(seed);
    const exact = leavesOf(each, given);
    const near = roundings.map((rounding) => runRounded(each, given, rounding));
    const compiled = jit((...x: HostArray[]) => runTfjs(each, ...x) as tf.Tensor);
    const results = treeLeaves<tf.Tensor>(await compiled(...given));
    for (const [k, result] of results.entries()) {
      const want = (exact[k] as HostArray).data;
      const rounding = near.map((leaves) => distance(want, (leaves[k] as HostArray).data));
      const magnitude = distance(want, new Float64Array(want.length));
      const error = distance(want, result.dataSync());
      if (error > Math.max(1e-6 * magnitude, 8 * Math.max(...rounding))) {
        found.push(`program ${seed}, result ${k}: off by ${error}`);
      }
      result.dispose();
    }
    await compiled.dispose();
  }
  expect(found).toEqual([]);
});

it("vmap of grad of vmap is loops of gradients of loops", { timeout: count * 500 }, () => {
  const found: string[] = [];
  // Even programs are functions; odd ones are gradients already.
  for (let seed = 0; seed < count; seed += 4) {
    const { program, args } = randomProgram(seed);
    const [x] = args as [HostArray];
    const rest = args.slice(1).map((leaf) => tf.tensor([...leaf.data], [...leaf.shape]));
    const total = (a: tf.Tensor): tf.Tensor =>
      treeLeaves<tf.Tensor>(runTfjs(program, a, ...rest)).reduce<tf.Tensor>(
        (sum, y) => tf.add(sum, tf.mean(tf.tanh(y))),
        tf.scalar(0),
      );
    const loop = (f: (a: tf.Tensor) => tf.Tensor, over: tf.Tensor) =>
      tf.stack(tf.unstack(over).map((a) => f(a)));
    const nested = (p: tf.Tensor, q: tf.Tensor, each: typeof loop) =>
      each(
        grad((a: tf.Tensor) => tf.sum(each((b) => total(tf.add(a, b) as tf.Tensor), q))),
        p,
      );
    const points = stacked(examplesOf(x, seed + 1));
    const shifts = stacked(examplesOf(x, seed + 2));
    const mapped = trace(
      (p: tf.Tensor, q: tf.Tensor) => nested(p, q, (f, over) => vmap(f)(over)),
      ...specs([points, shifts]),
    );
    const looped = trace(
      (p: tf.Tensor, q: tf.Tensor) => nested(p, q, loop),
      ...specs([points, shifts]),
    );
    const [got] = leavesOf(mapped, [points, shifts]) as [HostArray];
    const [want] = leavesOf(looped, [points, shifts]) as [HostArray];
    tf.dispose(rest);
    const scale = Math.max(1, distance(want.data, new Float64Array(want.data.length)));
    const error = distance(got.data, want.data);
    if (error > 1e-9 * scale) found.push(`program ${seed}: off by ${error}`);
  }
  expect(found).toEqual([]);
});
