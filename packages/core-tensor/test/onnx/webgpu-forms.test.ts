import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { webgpuForms } from "../../src/executors/onnx/device-forms.ts";
import { ModelWriter } from "../../src/executors/onnx/model.ts";

const vector = (name: string, length = 2) => ({ name, dtype: "float32", shape: [length] }) as const;

describe("forms for WebGPU", () => {
  /** What a form gives for numbers, on the processor. */
  async function through(op: string, numbers: readonly number[], limits: readonly number[] = []) {
    const writer = new ModelWriter({ forms: webgpuForms });
    const given = limits.map((limit) => writer.constant(limit, "float32"));
    writer.rename(writer.node(op, ["x", ...given]), "y");
    const { length } = numbers;
    const session = await ort.InferenceSession.create(
      writer.encode([vector("x", length)], [vector("y", length)]),
    );
    const x = new ort.Tensor("float32", Float32Array.from(numbers), [length]);
    const { y } = (await session.run({ x })) as { y: ort.Tensor };
    await session.release();
    return [...(y.data as Float32Array)];
  }
  const around = Array.from({ length: 401 }, (_, i) => Math.fround((i - 200) / 16));
  const far = [100, -100, 1000.5, -1000.5, 4321].map(Math.fround);

  it.each([
    ["Sin", Math.sin],
    ["Cos", Math.cos],
  ])("%s to the digits of float32", async (op, f) => {
    const found = await through(op, [...around, ...far]);
    for (const [i, x] of [...around, ...far].entries())
      expect(Math.abs(found[i]! - f(x)), `${op} ${x}`).toBeLessThan(2.5e-7);
  });

  it("Tan and Acos", async () => {
    const small = around.filter((x) => Math.abs(x) <= 1);
    const tan = await through("Tan", small);
    for (const [i, x] of small.entries()) expect(tan[i]).toBeCloseTo(Math.tan(x), 5);
    const acos = await through("Acos", small);
    for (const [i, x] of small.entries()) expect(acos[i]).toBeCloseTo(Math.acos(x), 5);
  });

  it("Log and Clip with infinities and NaN", async () => {
    const numbers = [0, -0, -1, -Infinity, 1, Infinity, NaN];
    expect(await through("Log", numbers)).toEqual([
      -Infinity,
      -Infinity,
      NaN,
      NaN,
      0,
      Infinity,
      NaN,
    ]);
    const clipped = await through("Clip", [-3, 0.5, 3, -Infinity, Infinity, NaN], [-1, 2]);
    expect(clipped).toEqual([-1, 0.5, 2, -1, 2, NaN]);
  });

  it("leave to the processor transposed convolutions in space and in groups", () => {
    const left = (op: string, attrs: object) => webgpuForms.onProcessor(op, attrs as never);
    expect(left("ConvTranspose", { strides: [1, 1] })).toBe(false);
    expect(left("ConvTranspose", { strides: [1, 1, 1] })).toBe(true);
    expect(left("ConvTranspose", { strides: [1, 1], group: 1 })).toBe(false);
    expect(left("ConvTranspose", { strides: [1, 1], group: 2 })).toBe(true);
    expect(left("Conv", { strides: [1, 1, 1], group: 2 })).toBe(false);
    const writer = new ModelWriter({ forms: webgpuForms });
    for (const group of [1, 2, 3]) writer.node("ConvTranspose", ["x", "w"], { group });
    writer.graph([], [vector("")], (inner) => [
      inner.node("ConvTranspose", ["x", "w"], { group: 2 }),
    ]);
    expect(writer.processorNodes).toEqual(["processor 0", "processor 1", "processor g0_0"]);
  });
});
