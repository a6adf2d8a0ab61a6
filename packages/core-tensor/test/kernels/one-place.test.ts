import { readdirSync, readFileSync } from "node:fs";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  callKernel,
  decodeProgram,
  defineKernel,
  encodeProgram,
  optimiseProgram,
} from "../../src/graph/index.ts";
import {
  grad,
  type HostArray,
  hostArray,
  jit,
  jvp,
  printProgram,
  runReference,
  scan,
  spec,
  trace,
  vmap,
} from "../../src/index.ts";
import { unary } from "../../src/kernels/elementwise/rows.ts";
import { isComposite } from "../../src/kernels/kernel.ts";
import { same } from "../../src/kernels/onnx-parts.ts";
import { constant } from "../../src/kernels/rules.ts";
import { findKernel, kernelNames } from "../../src/kernels/table.ts";

type T = tf.Tensor;

// The only place that knows of this op: as many as a built-in one of its kind has.
defineKernel(
  unary(
    "MadeUpSoftsign",
    (x) => x / (1 + Math.abs(x)),
    (t, { x }) => tf.mul(t, tf.square(tf.div(1, tf.add(constant(1), tf.abs(x))))),
    { onnx: same("Softsign", ["float32"]) },
  ),
);

const softsign = (x: T): T => callKernel("MadeUpSoftsign", { x })[0] as T;
const value = (x: number): number => x / (1 + Math.abs(x));
const slope = (x: number): number => 1 / (1 + Math.abs(x)) ** 2;
const points = [-2, -0.5, 0.25, 3];

describe("an op that is known in one place", () => {
  it("runs, is differentiated twice and batched", () => {
    const x = tf.tensor1d(points);
    expectAllClose(softsign(x), points.map(value), { tolerance: 1e-6 });
    expectAllClose(grad((at: T) => tf.sum(softsign(at)) as tf.Scalar)(x), points.map(slope), {
      tolerance: 1e-6,
    });
    const curved = (at: T) => tf.sum(grad((b: T) => tf.sum(softsign(b)) as tf.Scalar)(at));
    expectAllClose(
      grad(curved as (at: T) => tf.Scalar)(x),
      points.map((p) => (-2 * Math.sign(p)) / (1 + Math.abs(p)) ** 3),
      { tolerance: 1e-5 },
    );
    expectAllClose(jvp(softsign, x, tf.onesLike(x)).tangent, points.map(slope), {
      tolerance: 1e-6,
    });
    expectAllClose(
      vmap(softsign)(tf.stack([x, x])),
      [points.map(value), points.map(value)].flat(),
      {
        tolerance: 1e-6,
      },
    );
  });

  it("is part of one model with its neighbours in a compiled program, and of loops", async () => {
    const f = jit((x: T) => tf.sum(tf.exp(softsign(tf.mul(x, 2)))));
    const sum = points.reduce((total, p) => total + Math.exp(value(2 * p)), 0);
    expectAllClose(await f(tf.tensor1d(points)), [sum], { tolerance: 1e-5 });
    const steps = (x: T) => scan((c: T) => [softsign(c), null], x, null, { length: 3 })[0] as T;
    const loop = jit((x: T) => tf.sum(steps(x)));
    const thrice = points.map((p) => value(value(value(p))));
    expectAllClose(await loop(tf.tensor1d(points)), [thrice.reduce((a, b) => a + b)], {
      tolerance: 1e-5,
    });
    await f.dispose?.();
    await loop.dispose?.();
  });

  it("is simplified, printed, saved and run by the reference like any other", () => {
    const program = trace((x: T) => tf.add(softsign(x), softsign(tf.mul(x, 1))), spec([4]));
    const simple = optimiseProgram(program);
    expect(simple.graph.nodes.map(({ kernel }) => kernel)).toEqual(["MadeUpSoftsign", "Add"]);
    expect(printProgram(simple)).toContain("MadeUpSoftsign");
    const again = decodeProgram(encodeProgram(simple));
    const result = runReference(again, hostArray(points, [4], "float32")) as HostArray;
    expectAllClose(
      result.data,
      points.map((p) => 2 * value(p)),
      { tolerance: 1e-14 },
    );
  });
});

/**
 * Where sources name ops outside of their rows and of calls, and why. A file that is not here may call an op, and ask its row; it holds no property of an op by name.
 */
const elsewhere: Readonly<Record<string, string>> = {
  "core-tensor/src/curvature/": "finds products, biases and what moves them in a program",
  "core-tensor/src/engine/devices/identity-model.ts": "names of ONNX, in a model that is written",
  "core-tensor/src/executors/onnx/": "names of ONNX, in models that are written",
  "core-tensor/src/executors/stablehlo/joined-ops.ts":
    "lays numbers end to end, and takes them apart again",
  "core-tensor/src/graph/passes/scale-products.ts": "a pattern of several ops",
  "core-tensor/src/graph/passes/unroll.ts": "writes the ops that a loop becomes",
  "core-tensor/src/graph/passes/written-out.ts": "removes these ops",
  "core-tensor/src/graph/trace-level.ts": "a clone is no node",
  "core-tensor/src/graph/passes/in-doubles.ts": "writes casts",
  "core-tensor/src/tree/on-tensors.ts": "how TensorFlow.js begins its errors",
  "fishleg/src/cli/output-kind.ts": "the last op of a model says what it predicts",
  "fishleg/src/compress/": "names of ONNX, in files that are read and written",
  "fishleg/src/structure/": "how units go through products and moves of axes, and what those cost",
  "onnx/src/": "names of ONNX, in files that are read",
};

const packages = new URL("../../../", import.meta.url);
const names = new Set(kernelNames());
const calls = /\b(call|callKernel|runKernel|dispatch|nodes?)\(\s*"\w+"/g;
const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/** The ops that a file names as strings or as keys, outside of calls. */
function namedIn(file: string): string[] {
  const text = readFileSync(new URL(file, packages), "utf8");
  const found = text
    .replace(comments, "")
    .replace(calls, "")
    .matchAll(/"(\w+)"|\b([A-Z]\w+):/g);
  return [...new Set([...found].map(([, text, key]) => text ?? key ?? ""))].filter((name) =>
    names.has(name),
  );
}

const namings = readdirSync(packages)
  .filter((name) => /^[\w-]+$/.test(name))
  .flatMap((name) =>
    readdirSync(new URL(`${name}/src`, packages), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("kernels/"))
      .map((file) => `${name}/src/${file}`),
  )
  .map((file) => ({ file, ops: namedIn(file) }))
  .filter(({ ops }) => ops.length > 0);

describe("names of ops outside of their rows", () => {
  it("stand only where there is a reason", () => {
    const places = Object.keys(elsewhere);
    const without = namings.filter(({ file }) => !places.some((place) => file.startsWith(place)));
    expect(without).toEqual([]);
    const used = places.filter((place) => namings.some(({ file }) => file.startsWith(place)));
    expect(used).toEqual(places);
  });

  it("are not those of functions of one number, but for ONNX's and what has a meaning beside its value", () => {
    const meant = new Set(["Cast", "Identity", "Sigmoid", "StopGradient"]);
    const functions = [...names].filter((name) => {
      const row = findKernel(name);
      const pointwise = row !== undefined && !isComposite(row) && row.pointwise !== undefined;
      return pointwise && row.inputs.length === 1 && !meant.has(name);
    });
    expect(functions.length).toBeGreaterThan(40);
    const found = namings
      .filter(({ file }) => !elsewhere[placeOf(file)]?.startsWith("names of ONNX"))
      .flatMap(({ file, ops }) =>
        ops.filter((op) => functions.includes(op)).map((op) => `${file}: ${op}`),
      );
    expect(found).toEqual([]);
  });
});

function placeOf(file: string): string {
  return Object.keys(elsewhere).find((place) => file.startsWith(place)) ?? "";
}
