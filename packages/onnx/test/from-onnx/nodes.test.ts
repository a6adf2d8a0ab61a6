import { type HostArray, runReference, trace } from "@legendre/core-tensor";
import { toHost } from "@legendre/core-tensor/extend";
import { decodeSafetensors } from "@legendre/core-tensor/io";
import { expectAllClose } from "@repo/test-kit";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fromOnnx, type OnnxTensors, type OnnxTree } from "../../src/index.ts";
import { fixtureBytes, tensorOf } from "./fixtures.ts";

const { arrays } = decodeSafetensors(fixtureBytes("nodes.safetensors"), "nodes");
const names = [...arrays.keys()]
  .filter((key) => key.endsWith("/model"))
  .map((key) => key.slice(0, -6));

/** Settings that are refused, by what the error says. */
const refused: readonly (readonly [RegExp, RegExp])[] = [
  [/antialias/, /antialiases/],
  [/crop_and_resize/, /places pixels by "tf_crop_and_resize"/],
  [/nearest_not_/, /keeps the aspect ratio/],
  [/maxpool_with_argmax/, /places of the maxima/],
  [/peepholes/, /peepholes/],
  [/^scatter.*_(mul|multiply|max|min)/, /combines by/],
];

/** Where ONNX's reference differs from PyTorch and onnxruntime, which count whole pixels. */
const otherwise = /resize_downsample_scales_(linear|cubic)_align_corners/;

/** Shapes that follow from data, which a program that is recorded does not know. */
const byData = /^nonzero/;

/** Reductions of nothing: tfjs has no largest number of none. */
const empty = /^reduce_(max|min|log_sum_exp)_empty_set/;

/** The remainder of a number by infinity is NaN in tfjs. */
const infinite = /^mod_float_edge_cases_fmod_0/;

/** Rounded in the package to four digits. */
const rough = /^averagepool_2d_ceil_last_window_starts_on_pad/;

async function caseOf(name: string) {
  const loaded = await fromOnnx<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors>(
    arrays.get(`${name}/model`)?.data as Uint8Array,
  );
  const input = arrays.get(`${name}/input`);
  const x: OnnxTensors = input === undefined ? [] : tensorOf(input);
  const training = /^batchnorm.*training/.test(name);
  const { model, params, state } = loaded;
  const run = (p: OnnxTree, s: OnnxTree, given: OnnxTensors): readonly tf.Tensor[] => {
    const { output } = model.apply(p, s, given, { training });
    return Array.isArray(output) ? output : [output as tf.Tensor];
  };
  return { run, args: [params, state, x] as const };
}

describe("the cases of the onnx package", () => {
  const apart = [...refused.map(([which]) => which), otherwise, empty, infinite];
  const plain = names.filter((name) => !apart.some((which) => which.test(name)));

  it.each(plain)("%s", async (name) => {
    const { run, args } = await caseOf(name);
    const tolerance = rough.test(name) ? 1e-4 : 1e-5;
    const results = run(...args);
    if (byData.test(name))
      expect(() => trace(run, ...args)).toThrow(/takes its input 0 .* from data/);
    const exact = byData.test(name)
      ? results.map(toHost)
      : (runReference(trace(run, ...args), ...args) as HostArray[]);
    for (const [i, result] of results.entries()) {
      const expected = tensorOf(arrays.get(`${name}/output.${i}`) as never);
      expect(result.shape).toEqual(expected.shape);
      expect(result.dtype).toEqual(expected.dtype);
      expectAllClose(result, expected, { tolerance, label: "eager" });
      expectAllClose(exact[i]?.data as Float64Array, expected, { tolerance, label: "reference" });
    }
  });

  it("are refused with a reason where a setting is not supported", async () => {
    for (const name of names) {
      const reason = refused.find(([which]) => which.test(name))?.[1];
      if (reason === undefined) continue;
      const { run, args } = await caseOf(name);
      expect(() => run(...args), name).toThrow(reason);
    }
  });
});
