import { readFile } from "node:fs/promises";
import { random } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { applyForms, type Known } from "../../src/compress/apply-forms.ts";
import { calibrate, narrowest } from "../../src/compress/calibration.ts";
import type { Example } from "../../src/compress/examples.ts";
import { type Form, forms, formsOf } from "../../src/compress/forms.ts";
import { mainOutput } from "../../src/compress/meaning.ts";
import { readGraph } from "../../src/compress/onnx-graph.ts";
import { roundRows } from "../../src/compress/rounding.ts";
import { nodeRuntime, type Value } from "../../src/compress/runtime.ts";
import { findSites, rowsOf, type Site } from "../../src/compress/sites.ts";

const fixture = async (name: string): Promise<Uint8Array> =>
  readFile(new URL(`../../../onnx/test/fixtures/${name}.onnx`, import.meta.url));

const host = random.hostRandom(3);
const floats = (...dims: number[]): Value => {
  const size = dims.reduce((a, b) => a * b, 1);
  return {
    type: "float32",
    dims,
    data: Float32Array.from({ length: size }, () => 2 * host.uniform() - 1),
  };
};
const tokens = (...dims: number[]): Value => {
  const size = dims.reduce((a, b) => a * b, 1);
  return {
    type: "int64",
    dims,
    data: BigInt64Array.from({ length: size }, () => BigInt(host.below(5))),
  };
};

const cases: Record<string, () => Example> = {
  cnn: () => ({ inputs: { input0: floats(1, 2, 15, 12) } }),
  resnet: () => ({ inputs: { input0: floats(1, 3, 16, 16) } }),
  mobile: () => ({ inputs: { input0: floats(1, 4, 7, 8) } }),
  unet: () => ({ inputs: { input0: floats(1, 2, 8, 12) } }),
  encoder: () => ({ inputs: { input0: tokens(1, 5), input1: floats(1, 5, 16) } }),
};

/** How far outputs may be from those of float32, as a share of them. */
const tolerance: Record<Form, number> = {
  float32: 1e-6,
  float16: 2e-3,
  stored8: 0.05,
  dynamic8: 0.05,
  static8: 0.1,
  stored4: 0.5,
  blocks4: 0.5,
};

describe.each(Object.keys(cases))("%s", (name) => {
  it("gives nearly the same outputs in every form, in fewer bytes, on examples that ranges do not come from", async () => {
    const bytes = await fixture(name);
    const onnx = readGraph(bytes, name);
    const sites = findSites(onnx);
    expect(sites.length).toBeGreaterThan(0);
    const runtime = await nodeRuntime(1);
    const make = cases[name] as () => Example;
    const known = await knownOf(Array.from({ length: 12 }, make));
    const fresh = make();
    const dense = await outputOf(bytes);
    const errors = new Map<Form, number>();
    for (const form of forms) {
      const choices = new Map(
        sites.map((site) => [site, formsOf(site, onnx).includes(form) ? form : "float32"] as const),
      );
      if (![...choices.values()].includes(form)) continue;
      const output = await outputOf(applyForms(onnx, choices, known));
      let [error, length] = [0, 0];
      for (let i = 0; i < dense.length; i++) {
        error += ((output[i] as number) - (dense[i] as number)) ** 2;
        length += (dense[i] as number) ** 2;
      }
      expect(output).toHaveLength(dense.length);
      errors.set(form, Math.sqrt(error / length));
      expect(errors.get(form)).toBeLessThan(tolerance[form]);
    }
    expect([...errors.keys()]).toEqual(expect.arrayContaining(["float16", "stored8"]));
    expect(errors.get("float16")).toBeGreaterThan(0);
    expect(errors.get("stored8")).toBeGreaterThan(errors.get("float16") as number);

    async function outputOf(model: Uint8Array): Promise<Float32Array> {
      const session = await runtime.open(model);
      const outputs = await session.run(fresh.inputs);
      await session.release();
      return mainOutput(outputs).data as Float32Array;
    }

    async function knownOf(examples: readonly Example[]): Promise<Known> {
      const { range, moments } = await calibrate(onnx, sites, examples, runtime);
      return {
        range,
        rounded: (site: Site, bits) =>
          roundRows(rowsOf(site, onnx), site.outputs, site.inputs, bits, moments(site)),
      };
    }
  });
});

it("rounds to 4 bits with less error of products than the nearest numbers have, whatever the scale", () => {
  const [outputs, inputs, count] = [24, 600, 700];
  // Inputs that go together, as those of layers do: a few directions, and noise.
  const directions = Float32Array.from({ length: 8 * inputs }, () => host.uniform() - 0.5);
  const samples = new Float32Array(count * inputs);
  for (let row = 0; row < count; row++) {
    const along = Array.from({ length: 8 }, () => host.uniform() - 0.5);
    for (let i = 0; i < inputs; i++) {
      let sum = 0.1 * (host.uniform() - 0.5);
      along.forEach((weight, k) => {
        sum += weight * (directions[k * inputs + i] as number);
      });
      samples[row * inputs + i] = sum;
    }
  }
  for (const scale of [1e-6, 1, 1e5]) {
    const rows = Float32Array.from(
      { length: outputs * inputs },
      () => scale * (host.uniform() - 0.5),
    );
    const errorOf = (moments: { samples: Float32Array; count: number } | undefined): number => {
      const { codes, scales, width } = roundRows(rows, outputs, inputs, 4, moments);
      let error = 0;
      for (let row = 0; row < 100; row++) {
        for (let o = 0; o < outputs; o++) {
          let sum = 0;
          for (let i = 0; i < inputs; i++) {
            const wide =
              (codes[o * inputs + i] as number) *
              (scales[o * Math.ceil(inputs / width) + Math.floor(i / width)] as number);
            sum +=
              (samples[row * inputs + i] as number) * (wide - (rows[o * inputs + i] as number));
          }
          error += (sum / scale) ** 2;
        }
      }
      return error;
    };
    expect(errorOf({ samples, count })).toBeLessThan(0.5 * errorOf(undefined));
  }
});

it("cuts off a few far numbers where that makes the steps of all others finer, and nothing else", () => {
  const errorOf = (
    [least, greatest]: readonly [number, number],
    values: readonly number[],
  ): number => {
    const step = (Math.max(0, greatest) - Math.min(0, least)) / 255;
    const cut = (value: number): number => Math.min(greatest, Math.max(least, value));
    return values.reduce(
      (sum, value) => sum + (value - Math.round(cut(value) / step) * step) ** 2,
      0,
    );
  };
  const even = Array.from({ length: 40_000 }, () => 2 * host.uniform() - 1);
  expect(narrowest([-1, 1], even)).toEqual([-1, 1]);
  for (const scale of [1e-8, 1, 1e6]) {
    const tailed = [...even, 2.5].map((value) => scale * value);
    const range = narrowest([-scale, 2.5 * scale], tailed);
    expect(range[1]).toBeLessThan(2.4 * scale);
    expect(errorOf(range, tailed)).toBeLessThan(errorOf([-scale, 2.5 * scale], tailed));
  }
  expect(narrowest([0, 0], [0, 0])).toEqual([0, 0]);
});
