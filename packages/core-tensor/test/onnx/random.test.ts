import { describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { expectCompiled } from "./compiled.ts";

const keys = [
  [0, 0],
  [1, 2],
  [-1, -2147483648],
  [123456789, -987654321],
];

async function draw(kernel: string, key: number[], attrs: Attrs): Promise<string[]> {
  const program = trace((k: Tensor) => callKernel(kernel, { key: k }, attrs), spec([2], "int32"));
  return expectCompiled(program.graph, [hostArray(key, [2], "int32")], kernel);
}

describe("keyed random numbers, compiled", () => {
  for (const key of keys) {
    it(`has the same bits of the key ${key}`, async () => {
      for (const shape of [[], [1], [2], [5], [3, 4], [0]]) {
        expect(await draw("ThreefryBits", key, { shape })).toEqual([]);
      }
      expect(await draw("ThreefrySplit", key, { count: 3 })).toEqual([]);
      await draw("RandomInteger", key, { shape: [4], min: -3, max: 9 });
    });

    it(`folds the same numbers into the key ${key}`, async () => {
      const program = trace(
        (k: Tensor, data: Tensor) => callKernel("ThreefryFoldIn", { key: k, data }),
        spec([2], "int32"),
        spec([], "int32"),
      );
      for (const number of [0, 1, -1, 2 ** 31 - 1]) {
        const inputs = [hostArray(key, [2], "int32"), hostArray([number], [], "int32")];
        expect(await expectCompiled(program.graph, inputs, `fold ${number}`)).toEqual([]);
      }
    });
  }

  it("makes the same floats of bits", async () => {
    const bits = [0, 1, 511, 512, -1, -2147483648, 2147483647, 123456789, -987654321];
    for (const kernel of ["UnitUniform", "NormalFromBits"]) {
      const program = trace(
        (x: Tensor) => callKernel(kernel, { bits: x }),
        spec([bits.length], "int32"),
      );
      await expectCompiled(program.graph, [hostArray(bits, [bits.length], "int32")], kernel);
    }
  });
});
