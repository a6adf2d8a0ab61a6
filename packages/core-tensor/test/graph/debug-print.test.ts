import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { debugPrint, debugPrintTo, decodeProgram, encodeProgram } from "../../src/graph/index.ts";
import { hostArray, runReference, spec, trace } from "../../src/index.ts";
import { jit } from "../../src/jit/index.ts";
import { cond, foriLoop, grad, scan, vmap } from "../../src/transforms/index.ts";
import { caught } from "../tree/caught.ts";

let lines: string[] = [];
let restore = (): void => {};

beforeEach(() => {
  lines = [];
  restore = debugPrintTo((line) => lines.push(line));
});
afterEach(() => restore());

describe("debugPrint", () => {
  it("gives the values back, says label, type and numbers, and leaves no tensors", async () => {
    const tree = { a: tf.tensor2d([[0.1, -2]]), b: [tf.scalar(3, "int32"), tf.tensor1d([true])] };
    const seen = debugPrint(tree, "params");
    expectAllClose(seen.a, [0.1, -2]);
    expect(seen.b.map(({ dtype }) => dtype)).toEqual(["int32", "bool"]);
    expect(lines).toEqual([
      "params.a: float32[1, 2] [[0.1, -2]]",
      "params.b.0: int32[] 3",
      "params.b.1: bool[1] [true]",
    ]);
    await expectNoLeak(() => tf.dispose(debugPrint(tree, "params") as never));
  });

  it("writes not finite numbers, arrays of nothing, and the ends of large ones", () => {
    debugPrint(tf.tensor1d([Number.NaN, Infinity]), "x");
    debugPrint(tf.zeros([2, 0]), "x");
    debugPrint(tf.range(0, 1001), "x");
    expect(lines).toEqual([
      "x: float32[2] [NaN, Infinity]",
      "x: float32[2, 0] [[], []]",
      "x: float32[1001] [0, 1, 2, …, 998, 999, 1000]",
    ]);
  });

  it("prints at each run of a compiled program, in the order of what follows from what", async () => {
    const f = jit((x: tf.Tensor) => tf.sum(debugPrint(tf.square(debugPrint(x, "x")), "squares")));
    for (const value of [1, 2]) await f(tf.fill([2], value));
    expect(lines).toEqual([
      "x: float32[2] [1, 1]",
      "squares: float32[2] [1, 1]",
      "x: float32[2] [2, 2]",
      "squares: float32[2] [4, 4]",
    ]);
    await f.dispose();
  });

  it("prints as often as the program says: equal ones twice, constants at each run", async () => {
    const one = tf.scalar(1) as tf.Tensor;
    const f = jit((x: tf.Tensor) =>
      tf.add(tf.add(debugPrint(x, "x"), debugPrint(x, "x")), debugPrint(one, "one")),
    );
    for (const _ of [1, 2]) expectAllClose(await f(tf.scalar(2) as tf.Tensor), [5]);
    expect(lines.filter((line) => line.startsWith("x"))).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith("one"))).toHaveLength(2);
    await f.dispose();
  });

  it("prints in each step of a loop, also what no step changes, short or long, compiled or not", async () => {
    for (const length of [3, 40]) {
      const f = (x: tf.Tensor) =>
        foriLoop(
          0,
          length,
          (_, at: tf.Tensor) => tf.add(at, debugPrint(x, "x")),
          tf.zeros([]) as tf.Tensor,
        );
      f(tf.scalar(1));
      expect(lines).toHaveLength(length);
      const compiled = jit(f);
      expectAllClose(await compiled(tf.scalar(1) as tf.Tensor), [length]);
      expect(lines).toHaveLength(2 * length);
      await compiled.dispose();
      lines = [];
    }
    const sums = jit(
      (x: tf.Tensor) =>
        scan(
          (c: tf.Tensor, y: tf.Tensor) => [debugPrint(tf.add(c, y), "c"), null],
          tf.scalar(0),
          x,
        )[0],
    );
    await sums(tf.tensor1d([1, 2, 3]) as tf.Tensor);
    expect(lines).toEqual(["c: float32[] 1", "c: float32[] 3", "c: float32[] 6"]);
    await sums.dispose();
  });

  it("prints only the branch that is taken", async () => {
    const f = jit((x: tf.Tensor) =>
      cond(
        tf.greater(x, 0),
        () => debugPrint(tf.add(x, 1), "positive"),
        () => debugPrint(tf.scalar(0), "other"),
      ),
    );
    await f(tf.scalar(1) as tf.Tensor);
    await f(tf.scalar(-1) as tf.Tensor);
    expect(lines).toEqual(["positive: float32[] 2", "other: float32[] 0"]);
    await f.dispose();
  });

  it("leaves derivatives alone, and prints a batch as one array", () => {
    const f = (x: tf.Tensor) => tf.sum(tf.square(debugPrint(x, "x"))) as tf.Scalar;
    expectAllClose(grad(f)(tf.tensor1d([1, 2]) as tf.Tensor), [2, 4]);
    expect(lines).toEqual(["x: float32[2] [1, 2]"]);
    vmap((x: tf.Tensor) => debugPrint(x, "x"))(tf.tensor1d([1, 2, 3]) as tf.Tensor);
    expect(lines[1]).toBe("x: float32[3] [1, 2, 3]");
  });

  it("is in saved programs, too", () => {
    const program = trace((x: tf.Tensor) => tf.neg(debugPrint(x, "x")), spec([2]));
    const again = decodeProgram(encodeProgram(program));
    expect(lines).toEqual([]);
    runReference(again, hostArray([1, 0.1], [2]));
    expect(lines).toEqual(["x: float64[2] [1, 0.1]"]);
  });

  it("goes to the console where nobody takes the lines, and hands on an error of who takes them", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const back = debugPrintTo(undefined);
    debugPrint(tf.scalar(1), "x");
    back();
    expect(log.mock.calls).toEqual([["x: float32[] 1"]]);
    log.mockRestore();
    const f = jit((x: tf.Tensor) => debugPrint(tf.neg(x), "x"));
    const stop = debugPrintTo(() => {
      throw new Error("full");
    });
    await expect(f(tf.scalar(1) as tf.Tensor)).rejects.toThrow("full");
    stop();
    expectAllClose(await f(tf.scalar(1) as tf.Tensor), [-1]);
    await f.dispose();
  });

  it("refuses what is no label and no tensor", () => {
    const wrong = [
      caught(() => debugPrint(tf.scalar(1), 3 as never)),
      caught(() => debugPrint({ a: 1 }, "x")),
    ];
    expect(isLegendreError(wrong[0], "option")).toBe(true);
    expect(isLegendreError(wrong[1], "structure")).toBe(true);
    expect(
      isLegendreError(
        caught(() => debugPrintTo(3 as never)),
        "option",
      ),
    ).toBe(true);
  });
});
