import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { methodNames, rivalOf } from "../../src/cli/methods.ts";
import { parsePrune } from "../../src/cli/usage.ts";

const folder = mkdtempSync(join(tmpdir(), "fishleg-usage-"));
const [model, data] = ["m.onnx", "x.npy"].map((name) => join(folder, name)) as [string, string];
beforeAll(() => {
  writeFileSync(model, "");
  writeFileSync(data, "");
});
afterAll(() => rmSync(folder, { recursive: true }));

const parse = (...more: string[]) => parsePrune([model, "--data", data, ...more]);

describe("the command line", () => {
  it("without flags prunes nine tenths of single weights into the folder pruned", async () => {
    expect(await parse()).toEqual({
      model,
      data,
      labels: undefined,
      sparsity: 0.9,
      structured: false,
      per: "weights",
      multiple: 1,
      nOfM: undefined,
      method: "fishleg",
      scope: undefined,
      likelihood: undefined,
      levels: 1,
      fineTune: 0,
      learningRate: 0.001,
      updates: undefined,
      batchSize: 128,
      rows: 20_000,
      seed: 0,
      out: "pruned",
      force: false,
      dryRun: false,
    });
  });

  it("has the sparsity of its pattern", async () => {
    for (const [text, pattern, sparsity] of [
      ["2:4", [2, 4], 0.5],
      ["1:2", [1, 2], 0.5],
      ["1:4", [1, 4], 0.75],
      ["15:16", [15, 16], 1 / 16],
    ] as const) {
      expect(await parse("--n-of-m", text)).toMatchObject({ nOfM: pattern, sparsity });
    }
    for (const text of ["0:4", "4:4", "5:4", "2:4:8", "-1:4", "x2:4"]) {
      await expect(parse(`--n-of-m=${text}`)).rejects.toThrow(
        `--n-of-m must be N:M with 1 ≤ N < M, such as 2:4, got "${text}"`,
      );
    }
  });

  it("takes flags that go together", async () => {
    const structured = await parse("--structured", "--multiple", "8", "--per", "macs");
    expect(structured).toMatchObject({ structured: true, multiple: 8, per: "macs" });
    expect(await parse("--structured", "--scope", "global")).toMatchObject({ scope: "global" });
    expect(await parse("--scope", "erk")).toMatchObject({ scope: "erk", nOfM: undefined });
    expect(await parse("--n-of-m", "2:4", "--scope", "layer")).toMatchObject({ scope: "layer" });
    // What is preset may be said.
    expect(await parse("--per", "weights")).toMatchObject({ per: "weights" });
  });

  it("refuses flags that exclude each other, or lack another", async () => {
    await expect(parsePrune([model])).rejects.toThrow(/--data FILE is needed/);
    await expect(parse("--n-of-m", "2:4", "--structured")).rejects.toThrow(
      "--structured and --n-of-m exclude each other",
    );
    await expect(parse("--n-of-m", "2:4", "--scope", "erk")).rejects.toThrow(/--scope erk and/);
    for (const scope of ["layer", "output", "erk"]) {
      await expect(parse("--scope", scope, "--structured")).rejects.toThrow(
        `--scope ${scope} and --structured exclude each other`,
      );
    }
    await expect(parse("--multiple", "1")).rejects.toThrow("--multiple is about neurons");
    await expect(parse("--per", "macs")).rejects.toThrow("--per is about neurons and channels");
  });
});

it("a method is the one that has its name in the literature", () => {
  const made = methodNames.map((name) => [name, rivalOf(name)?.make().name]);
  expect(made).toEqual([
    ["fishleg", undefined],
    ["obd", "obd"],
    ["obert", "obert"],
    ["woodfisher", "obert"],
    ["obc", "obc"],
    ["sparsegpt", "sparseGpt"],
    ["kfac-obs", "kfacObs"],
    ["mfac", "mFac"],
    ["obs", "exactFisher"],
    ["wanda", "wanda"],
    ["magnitude", "magnitude"],
    ["random", "randomPruning"],
  ]);
  const settings = (name: "obert" | "woodfisher") => rivalOf(name)!.make().settings;
  expect(settings("obert")).toMatchObject({ block: 50, damping: 1e-7 });
  expect(settings("woodfisher")).toMatchObject({ block: 2000, damping: 1e-5 });
});
