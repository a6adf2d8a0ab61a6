import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { debugPrint, optimiseProgram, programEquals } from "../../src/graph/index.ts";
import {
  cond,
  grad,
  type HostArray,
  hostArray,
  jit,
  type Program,
  runReference,
  scan,
  spec,
  trace,
  vmap,
} from "../../src/index.ts";
import { bodiesOf } from "../../src/kernels/body.ts";
import type { Body } from "../../src/kernels/graph.ts";
import { cholesky } from "../../src/linalg/index.ts";
import { switchCase } from "../../src/transforms/index.ts";

type T = tf.Tensor;

const kernelsOf = ({ nodes }: Pick<Body, "nodes">): string[] => nodes.map(({ kernel }) => kernel);

/** The ops around the choices of a program, and those of their branches. */
function places(program: Program): { outside: string[]; inside: string[][] } {
  const { graph } = optimiseProgram(program);
  return {
    outside: kernelsOf(graph),
    inside: graph.nodes.flatMap(({ attrs }) => bodiesOf(attrs).map(kernelsOf)),
  };
}

const x: HostArray = hostArray(Float32Array.of(0.3, -1.2, 2, 0.7), [4], "float32");
const choices = [-1, 0, 1, 2, 7].map((value) => hostArray(Int32Array.of(value), [], "int32"));
const vector = spec([4]);
const number = spec([], "int32");

/** The simplified program has the numbers of the given one whatever is chosen, and nothing more to simplify. */
function expectSame(program: Program, args: (choice: HostArray) => unknown[]): void {
  const simpler = optimiseProgram(program);
  for (const choice of choices) {
    const wanted = runReference(program, ...args(choice)) as HostArray;
    const found = runReference(simpler, ...args(choice)) as HostArray;
    expectAllClose([...found.data], [...wanted.data], { tolerance: 1e-6 });
  }
  expect(programEquals(optimiseProgram(simpler), simpler)).toBe(true);
}

describe("work that all branches share", () => {
  const three = (k: T, v: T): T =>
    switchCase(
      k,
      [
        (at: T) => tf.mul(tf.sin(tf.exp(at)), 2) as T,
        (at: T) => tf.add(tf.sin(tf.exp(at)), at) as T,
        (at: T) => tf.sin(tf.exp(at)) as T,
      ],
      v,
    ) as T;

  it("is done once, before the choice", () => {
    const program = trace(three, number, vector);
    const { outside, inside } = places(program);
    expect(outside).toEqual(["Exp", "Sin", "Cond"]);
    expect(inside).toEqual([["Multiply"], ["Add"], []]);
    expectSame(program, (choice) => [choice, x]);
  });

  it("is that of their derivatives, too", () => {
    const slope = (k: T, v: T): T => grad((at: T) => tf.sum(three(k, at)))(v);
    const program = trace(slope, number, vector);
    const { outside, inside } = places(program);
    expect(outside.filter((kernel) => kernel === "Exp" || kernel === "Cos").sort()).toEqual([
      "Cos",
      "Exp",
    ]);
    expect(inside.flat()).not.toContain("Exp");
    expectSame(program, (choice) => [choice, x]);
  });

  it("stays where one branch has no use for it", () => {
    const program = trace(
      (k: T, v: T) =>
        switchCase(
          k,
          [(at: T) => tf.exp(at) as T, (at: T) => tf.exp(at) as T, (at: T) => at],
          v,
        ) as T,
      number,
      vector,
    );
    expect(places(program).outside).toEqual(["Cond"]);
    expectSame(program, (choice) => [choice, x]);
  });

  it("moves though a branch reads more of it than another one", () => {
    const program = trace(
      (k: T, v: T) =>
        switchCase(
          k,
          [
            (at: T) => tf.mul(tf.sin(at), tf.cos(tf.sin(at))) as T,
            (at: T) => tf.cos(tf.sin(at)) as T,
          ],
          v,
        ) as T,
      number,
      vector,
    );
    expect(places(program)).toEqual({
      outside: ["Sin", "Cos", "Cond"],
      inside: [["Multiply"], []],
    });
    expectSame(program, (choice) => [choice, x]);
  });

  it("leaves literals inside, and brings along those that what moves needs", () => {
    const ramp = (at: T): T => tf.mul(at, tf.range(0, 4)) as T;
    const program = trace(
      (k: T, v: T) =>
        switchCase(
          k,
          [
            (at: T) => tf.sub(tf.exp(ramp(at)), tf.range(0, 4)) as T,
            (at: T) => tf.add(tf.exp(ramp(at)), tf.range(0, 4)) as T,
          ],
          v,
        ) as T,
      number,
      vector,
    );
    expect(places(program)).toEqual({
      outside: ["Multiply", "Exp", "Cond"],
      inside: [["Sub"], ["Add"]],
    });
    expectSame(program, (choice) => [choice, x]);
  });

  it("knows results apart from one another, and whole inputs from equal shapes", () => {
    const parts = (at: T): T[] => tf.split(at, 2) as T[];
    const program = trace(
      (k: T, v: T, w: T) =>
        switchCase(
          k,
          [
            (at: T) => parts(tf.exp(at))[0] as T,
            (at: T) => parts(tf.exp(at))[1] as T,
            (at: T, other: T) =>
              tf.add(parts(tf.exp(at))[0] as T, parts(tf.exp(other))[1] as T) as T,
          ],
          v,
          w,
        ) as T,
      number,
      vector,
      vector,
    );
    const other = hostArray(Float32Array.of(1, 2, 3, 4), [4], "float32");
    expect(places(program).outside.filter((kernel) => kernel === "Exp")).toEqual(["Exp"]);
    expectSame(program, (choice) => [choice, x, other]);
  });

  it("is moved out of branches within branches and within loops", () => {
    const inner = (k: T, at: T): T =>
      switchCase(k, [(v: T) => tf.sin(tf.exp(v)) as T, (v: T) => tf.cos(tf.exp(v)) as T], at) as T;
    const nested = trace(
      (k: T, v: T) =>
        switchCase(k, [(at: T) => tf.neg(inner(k, at)) as T, (at: T) => inner(k, at)], v) as T,
      number,
      vector,
    );
    expect(places(nested).outside).toContain("Exp");
    expectSame(nested, (choice) => [choice, x]);
    const looped = trace(
      (k: T, v: T) =>
        scan((sum: T, at: T) => [tf.add(sum, inner(k, at)) as T, sum], tf.zeros([]) as T, v)[0],
      number,
      spec([9]),
    );
    const nine = hostArray(
      Float32Array.from({ length: 9 }, (_, i) => Math.sin(i)),
      [9],
      "float32",
    );
    const [body] = bodiesOf(optimiseProgram(looped).graph.nodes.at(-1)!.attrs) as [Body];
    expect(kernelsOf(body)).toContain("Exp");
    expect(body.nodes.flatMap(({ attrs }) => bodiesOf(attrs).map(kernelsOf)).flat()).not.toContain(
      "Exp",
    );
    expectSame(looped, (choice) => [choice, nine]);
  });

  it("is printed each time that a branch says so", () => {
    const program = trace(
      (k: T, v: T) =>
        switchCase(
          k,
          [
            (at: T) => tf.exp(debugPrint(at, "seen")) as T,
            (at: T) => tf.neg(tf.exp(debugPrint(at, "seen"))) as T,
          ],
          v,
        ) as T,
      number,
      vector,
    );
    expect(places(program).outside).toEqual(["Cond"]);
  });

  it("raises an error where the chosen branch would, and there alone", async () => {
    const root = (a: T): T => cholesky(a as tf.Tensor2D).lower as T;
    const both = jit(
      (k: T, a: T) => switchCase(k, [(m: T) => tf.neg(root(m)) as T, (m: T) => root(m)], a) as T,
    );
    const one = jit((k: T, a: T) => switchCase(k, [(m: T) => m, (m: T) => root(m)], a) as T);
    const bad = tf.tensor2d([
      [1, 2],
      [2, 1],
    ]);
    const wanted = async (f: typeof both, k: number): Promise<string> =>
      f(tf.scalar(k, "int32"), bad).then(async (y) => String(Array.from(await y.data())), String);
    expect(await wanted(both, 0)).toBe(await wanted(one, 1));
    expect(await wanted(one, 0)).toBe("1,2,2,1");
    await Promise.all([both.dispose(), one.dispose()]);
  });

  it("is right compiled, batched and with a choice by a bool", async () => {
    const f = (v: T): T =>
      cond(
        tf.greater(tf.sum(v), 0),
        (at: T) => tf.mul(tf.exp(at), at) as T,
        (at: T) => tf.sqrt(tf.exp(at)) as T,
        v,
      ) as T;
    const compiled = jit((all: T) => vmap(f)(all) as T);
    const rows = tf.tensor2d([
      [0.5, 1],
      [-2, 1],
    ]);
    const found = await (await compiled(rows)).data();
    const [a, b] = [f(tf.tensor1d([0.5, 1])), f(tf.tensor1d([-2, 1]))];
    expectAllClose([...found], [...a.dataSync(), ...b.dataSync()], { tolerance: 1e-6 });
    await compiled.dispose();
  });
});
