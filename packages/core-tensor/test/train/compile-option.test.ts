import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type CompileOption, compiler } from "../../src/train/index.ts";

describe("compiler", () => {
  const power = (k: number, x: tf.Tensor): tf.Tensor => tf.pow(x, k);

  it.each<CompileOption>([true, false, { device: "cpu" }])(
    "runs as %j says, and leaves its result alone",
    async (compile) => {
      await expectNoLeak(async () => {
        const run = compiler("test", compile)(power, { static: [0] });
        const x = tf.tensor1d([1, 2, 3]);
        const found = await run(3, x);
        expect([...found.dataSync()]).toEqual([1, 8, 27]);
        tf.dispose([found, x]);
        await run.dispose();
      });
    },
  );

  it.each([
    ["compile", "yes"],
    ["compile", null],
    ["compile.precision", { precision: "float64" }],
    ["compile.static", { static: [0] }],
    ["compile.donate", { donate: [0] }],
  ])("refuses %s of %j and says who asked", (option, compile) => {
    expect(() => compiler("myMethod", compile as CompileOption)).toThrow(
      expect.objectContaining({
        code: "option",
        where: "myMethod",
        details: expect.objectContaining({ option }),
      }),
    );
  });

  it("refuses an option that jit does not have at once, not at the first call", () => {
    expect(() => compiler("test", { devise: "cpu" } as CompileOption)).toThrow(/device/);
  });

  it("leaves nothing of an eager function that throws", async () => {
    await expectNoLeak(async () => {
      const x = tf.ones([2]);
      const run = compiler(
        "test",
        false,
      )((at: tf.Tensor) => {
        tf.square(at);
        throw new Error("in the middle");
      });
      await expect(run(x)).rejects.toThrow("in the middle");
      x.dispose();
    });
  });
});
