import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { contentHash, noHash } from "../../src/format/content-hash.ts";
import { decodeSafetensors, encodeSafetensors } from "../../src/format/safetensors.ts";
import { jit, spec } from "../../src/index.ts";
import { encodeCompiled } from "../../src/jit/index.ts";
import { decodeContent } from "../../src/jit/saved-content.ts";
import { cholesky } from "../../src/linalg/index.ts";

const entry = "legendre.compiled";
type Stored = Record<string, unknown>;

/** A file of a function with a model, a host op and another model. */
async function saved(): Promise<Uint8Array> {
  const f = jit((x: tf.Tensor) => tf.neg(cholesky(tf.exp(x)).lower), { donate: [0] });
  await f.compile(spec([2, 2]));
  const bytes = await encodeCompiled(f);
  await f.dispose();
  return bytes;
}
const bytes = await saved();
const { arrays, metadata } = decodeSafetensors(bytes, "it");
const stored = JSON.parse(metadata[entry] as string) as Stored;

/** The file with another entry, and a checksum that fits. */
async function withEntry(text: string, without?: string): Promise<Uint8Array> {
  const rest = new Map([...arrays].filter(([name]) => name !== without));
  const made = encodeSafetensors(rest, { sha256: noHash, [entry]: text });
  const hash = await contentHash(made);
  if (hash === undefined) throw new Error("no checksum");
  made.set(new TextEncoder().encode(hash.actual), hash.at);
  return made;
}
const changed = (change: Stored) => withEntry(JSON.stringify({ ...stored, ...change }));
const [program] = stored["programs"] as [Stored];
const withProgram = (change: Stored) => changed({ programs: [{ ...program, ...change }] });

describe("the content of a saved function", () => {
  it("is what was saved, step by step", async () => {
    const content = await decodeContent(bytes, "it");
    expect(content).toMatchObject({ static: [], donate: [0], precision: "float32" });
    const [{ plan, statics, program: whole, runs }, ...more] = content.programs as never as [
      (typeof content.programs)[0],
    ];
    expect(more).toEqual([]);
    expect(statics).toEqual([]);
    expect(plan.steps.map((step) => (step.kind === "host" ? step.node.kernel : "model"))).toEqual([
      "model",
      "Cholesky",
      "model",
    ]);
    const [first] = plan.steps;
    if (first?.kind !== "model") throw new Error("no model");
    expect(first.segment.inputs).toEqual(runs.graph.inputs);
    expect(first.segment.bytes).toEqual(arrays.get("program.0.model.0")?.data);
    expect(runs === whole).toBe(program["runs"] !== true);
    expect(await decodeContent(await changed({}), "it")).toEqual(content);
    // A machine whose convolutions take channels one by one.
    for (const channelBlock of [null, 0, 16])
      expect(await decodeContent(await changed({ channelBlock }), "it")).toMatchObject({
        channelBlock,
      });
    for (const precision of ["float32", "float64"])
      expect(await decodeContent(await changed({ precision }), "it")).toMatchObject({ precision });
  });

  it.each<readonly [string, () => Promise<Uint8Array>, RegExp]>([
    ["no JSON", () => withEntry("{"), /"legendre.compiled" entry is no JSON/],
    ["a list", () => withEntry("[]"), /entry is no object/],
    ["a number", () => withEntry("3"), /entry is no object/],
    ["an old version", () => changed({ version: 1 }), /has layout version 1, this package reads 2/],
    ["a version in words", () => changed({ version: "2" }), /has layout version none, this/],
    ["a step beyond the program", () => withProgram({ steps: [{ host: 99 }] }), /no node 99/],
    ["a model too few", () => withEntry(JSON.stringify(stored), "program.0.model.2"), /missing/],
    ["no program", () => withEntry(JSON.stringify(stored), "program.0"), /"program.0" is missing/],
  ])("is refused: %s", async (_, make, message) => {
    await expect(decodeContent(await make(), "it")).rejects.toMatchObject({
      code: "data",
      details: { file: "it" },
      message: expect.stringMatching(message),
    });
  });

  it.each<readonly [string, () => Promise<Uint8Array>]>([
    ["a name that is no text", () => changed({ name: 3 })],
    ["half a channel", () => changed({ channelBlock: 1.5 })],
    ["channels below 0", () => changed({ channelBlock: -1 })],
    ["static arguments that are no list", () => changed({ static: 0 })],
    ["static arguments below 0", () => changed({ static: [0, -1] })],
    ["donated arguments in words", () => changed({ donate: ["0"] })],
    ["another precision", () => changed({ precision: "float16" })],
    ["programs that are no list", () => changed({ programs: {} })],
    ["a program that is none", () => changed({ programs: [null] })],
    ["static values that are no texts", () => withProgram({ statics: [1] })],
    ["no static values", () => withProgram({ statics: undefined })],
    ["no steps", () => withProgram({ steps: undefined })],
    ["a step that is none", () => withProgram({ steps: [3] })],
    ["a host op without a place", () => withProgram({ steps: [{ host: -1 }] })],
    ["a host op in words", () => withProgram({ steps: [{ host: "0", inputs: [], outputs: [] }] })],
    ["a model without results", () => withProgram({ steps: [{ inputs: [0] }] })],
    ["a model without inputs", () => withProgram({ steps: [{ outputs: [0] }] })],
    ["a model of half a value", () => withProgram({ steps: [{ inputs: [0.5], outputs: [0] }] })],
  ])("is refused as no description of programs: %s", async (_, make) => {
    await expect(decodeContent(await make(), "it")).rejects.toThrow(
      'it: its "legendre.compiled" entry does not describe programs and their steps; save',
    );
  });

  it("is refused without its entry or with a checksum that does not fit", async () => {
    await expect(decodeContent(encodeSafetensors(arrays, {}), "it")).rejects.toThrow(
      /has no "legendre.compiled" entry: not a compiled function/,
    );
    const bare = encodeSafetensors(arrays, { [entry]: JSON.stringify(stored) });
    await expect(decodeContent(bare, "it")).rejects.toThrow(/checksum does not fit/);
    const other = encodeSafetensors(arrays, { sha256: noHash, [entry]: JSON.stringify(stored) });
    await expect(decodeContent(other, "it")).rejects.toThrow(/checksum does not fit/);
  });
});
