import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { decodeProgram, encodeProgram, optimiseProgram } from "../../src/graph/index.ts";
import {
  type HostArray,
  jit,
  type Program,
  printProgram,
  runReference,
  runTfjs,
  spec,
  trace,
} from "../../src/index.ts";
import { given } from "../kernels/case.ts";
import { runCompiled } from "../onnx/compiled.ts";

// Wherever equal constants are found by a key, numbers that only look alike must stay apart.

const numbers = [0, -0, NaN, Infinity, -Infinity, 1, -1, 2 ** -149, 3.4028234663852886e38];
const x = given([1, -1]);
/** Tells 0 from −0: 1 over them. */
const mark = (v: number): number[] => [Math.fround(v), Math.fround(1 / v)];
const wanted = numbers.flatMap((v) => [1, -1].flatMap(() => mark(v)));

const forms: Readonly<Record<string, (v: number) => tf.Tensor>> = {
  scalars: (v) => tf.scalar(v),
  fills: (v) => tf.fill([2], v),
  vectors: (v) => tf.tensor1d([v, v]),
};

describe("constants that look alike stay apart", () => {
  for (const [name, make] of Object.entries(forms)) {
    const f = (t: tf.Tensor): tf.Tensor =>
      tf.stack(
        numbers.map((v) => {
          const c = tf.mul(tf.square(t), make(v));
          return tf.stack([c, tf.div(1, c)], 1);
        }),
      );
    const program = trace(f, spec([2]));
    const ways: Readonly<Record<string, Program>> = {
      traced: program,
      optimised: optimiseProgram(program),
      saved: decodeProgram(encodeProgram(optimiseProgram(program))),
    };
    for (const [way, found] of Object.entries(ways)) {
      it(`${name}, ${way}`, async () => {
        const float = ({ data }: HostArray) => [...data].map(Math.fround);
        expect(float(runReference(found, x) as HostArray)).toEqual(wanted);
        const eager = tf.tidy(() => [
          ...(runTfjs(found, tf.tensor1d([1, -1])) as tf.Tensor).dataSync(),
        ]);
        expect(eager).toEqual(wanted);
        const compiled = await runCompiled(optimiseProgram(found).graph, [x]);
        expect([...(compiled.outputs[0] as HostArray).data]).toEqual(wanted);
      });
    }
  }

  it("static arguments of compiled functions", async () => {
    const f = jit((t: tf.Tensor, v: number) => tf.div(t, v) as tf.Tensor, { static: [1] });
    const one = tf.scalar(1) as tf.Tensor;
    const of = async (v: number) => (await f(one, v)).dataSync()[0];
    expect([await of(0), await of(-0)]).toEqual([Infinity, -Infinity]);
  });

  it("are printed as they are", () => {
    const text = printProgram(
      trace((t: tf.Tensor) => tf.add(t, tf.fill([1], -Infinity)), spec([1])),
    );
    expect(text).toContain("value=-Infinity");
  });
});
