import { describe, it } from "vitest";
import type { Program } from "../../src/graph/graph.ts";
import {
  decodeProgram,
  encodeProgram,
  optimiseProgram,
  valueProgram,
} from "../../src/graph/index.ts";
import { trace } from "../../src/graph/trace.ts";
import { customVjp, jit, remat, runTfjs, stopGradient, vmap } from "../../src/index.ts";
import { decodeCompiled, encodeCompiled } from "../../src/jit/index.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import type { Tensor } from "../../src/ops.ts";
import { add, mul, slice, squeeze, stack } from "../../src/ops.ts";
import { jvp } from "../../src/transforms/jvp.ts";
import { vjp } from "../../src/transforms/vjp.ts";
import { Call, specs } from "../kernels/call.ts";
import { type Case, describeCase } from "../kernels/case.ts";
import { families } from "../kernels/cases/index.ts";
import { exactly, hold } from "./tolerance.ts";

type Tensors = readonly Tensor[];
type F = (x: Tensors) => Tensor[];

/** Ways that a program can take before it is a function again. */
const ways: readonly (readonly [string, (program: Program, call: Call) => Program])[] = [
  ["optimised", optimiseProgram],
  ["saved and loaded", (program) => decodeProgram(encodeProgram(program))],
  [
    "optimised, saved and inlined",
    (program, call) => inlined(decodeProgram(encodeProgram(optimiseProgram(program))), call),
  ],
  [
    "batched, of which one example",
    (program, call) => trace(oneOfBatch(run(program)), specs(call.x)),
  ],
];

const run =
  (program: Program): F =>
  (x) =>
    runTfjs(program, x) as Tensor[];

function inlined(program: Program, call: Call): Program {
  return trace((x: Tensors) => run(program)(x), specs(call.x));
}

/** A function as the second example of a batch of two. */
function oneOfBatch(f: F): F {
  return (x) => {
    const rows = x.map((leaf) => stack([leaf, leaf]));
    const all = vmap((leaves: Tensors) => f(leaves), { withoutRule: "loop" })(rows) as Tensor[];
    return all.map((y) =>
      squeeze(slice(y, [1, ...y.shape.slice(1).map(() => 0)], [1, ...y.shape.slice(1)]), [0]),
    );
  };
}

/** Value, first and second derivatives as one program: `J v`, `Jᵀ w`, and how `Jᵀ w` changes along `v`. */
function readings(f: F, call: Call): Program {
  return trace(
    (x: Tensors, v: Tensors, w: Tensors) => {
      const slope = (at: Tensors): readonly Tensor[] => {
        const { pullback } = vjp(f, at);
        return pullback(w as Tensor[]) as readonly Tensor[];
      };
      return [f(x), jvp(f, x, v).tangent, jvp(slope, x, v)];
    },
    specs(call.x),
    specs(call.directions),
    specs(call.weights),
  );
}

const differentiable = (entry: Case, call: Call): boolean =>
  entry.derivatives !== false && call.x.length > 0 && call.weights.length > 0;

/** Values and derivatives to second order in float64. */
function numbers(f: F, call: Call): readonly HostArray[] {
  return exactly(readings(f, call), [call.x, call.directions, call.weights]);
}

/** Values, and how far off a computation in float64 may be that rounds the last results to float32. */
function within(values: readonly HostArray[]) {
  const allowed = values.map(({ data }) => {
    const sizes = Array.from(data, Math.abs).filter(Number.isFinite);
    return 1e-6 * sizes.reduce((most, size) => Math.max(most, size), 1e-3);
  });
  return { values, allowed };
}

/** Holds a function to the numbers of another. */
function holdTo(f: F, values: readonly HostArray[], call: Call, label: string): void {
  hold(numbers(f, call), within(values), label);
}

/** What changes derivatives and not values, around a function; the rule is thrice the true one. */
const around: readonly (readonly [string, (f: F) => F])[] = [
  ["as it is", (f) => f],
  ["with stopGradient", (f) => (x) => f(x).map((y, i) => add(mul(y, 2), stopGradient(f(x)[i]!)))],
  ["in remat", (f) => remat(f)],
  [
    "in customVjp",
    (f) =>
      customVjp<Tensors, Tensor[], Tensors>({
        forward: (x: Tensors) => ({ value: f(x), residuals: x }),
        backward: (x, u: Tensor[]) =>
          vjp(f, x)
            .pullback(u)
            .map((part) => mul(part, 3)),
      }),
  ],
];

for (const { name, cases } of families) {
  const entries = cases.filter((entry) => {
    return differentiable(entry, new Call(entry));
  });
  if (entries.length === 0) continue;
  describe(name, () => {
    it.each(entries.map((entry) => [describeCase(entry), entry] as const))("%s", (_, entry) => {
      const call = new Call(entry);
      const values = numbers(call.f, call);
      const program = trace(call.f, specs(call.x));
      for (const [way, change] of ways) holdTo(run(change(program, call)), values, call, way);
    });

    const [first] = entries as [Case];
    it.each(around)(`${describeCase(first)} %s`, async (_, wrap) => {
      const call = new Call(first);
      const f = wrap(call.f);
      const values = numbers(f, call);
      const program = trace(f, specs(call.x));
      for (const [way, change] of ways) holdTo(run(change(program, call)), values, call, way);
      const compiled = jit(f);
      await compiled.compile(specs(call.x) as never);
      const loaded = await decodeCompiled<typeof compiled>(await encodeCompiled(compiled));
      holdTo(loaded.inline as F, values, call, "compiled, saved, loaded and inlined");
      await Promise.all([compiled.dispose(), loaded.dispose()]);
      const alone = exactly(valueProgram(program), [call.x]);
      hold(alone, within(values.slice(0, alone.length)), "values");
    });
  });
}
