import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LegendreError } from "@legendre/core-tensor";
import { encodeNpy, encodeSafetensors } from "@legendre/core-tensor/io";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compressCommand } from "../../src/cli/compress-command.ts";
import { readGraph } from "../../src/compress/onnx-graph.ts";
import { nodeRuntime, type Value } from "../../src/compress/runtime.ts";
import { shape, strokeModel, strokes } from "../compress/problem.ts";

let [folder, inputName] = ["", ""];
const path = (name: string): string => join(folder, name);
const count = 240;
const size = shape[0] * shape[1];
const images = strokes(count);
const kept = process.env["XDG_CACHE_HOME"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "compress-"));
  process.env["XDG_CACHE_HOME"] = path("cache");
  const model = await strokeModel(images);
  inputName = readGraph(model, "model").graph.input[0]?.name ?? "";
  await writeFile(path("model.onnx"), model);
  await writeFile(
    path("x.npy"),
    encodeNpy({ dtype: "f4", shape: [count, ...shape], data: images.x }),
  );
  await writeFile(path("y.npy"), encodeNpy({ dtype: "u1", shape: [count], data: images.y }));
}, 120_000);
afterAll(async () => {
  if (kept === undefined) delete process.env["XDG_CACHE_HOME"];
  else process.env["XDG_CACHE_HOME"] = kept;
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const text = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    write: (more: string) => {
      text[name] += more;
    },
  });
  const words = [path("model.onnx"), "--threads", "1", ...args];
  const code = await compressCommand(words, { out: stream("out"), err: stream("err") });
  return { code, ...text };
}

/** The fault of a run that must not go through. */
async function faultOf(...args: string[]): Promise<LegendreError> {
  const fault = await run(...args).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(LegendreError);
  return fault as LegendreError;
}

/** How many of the images a file puts into the right class, by onnxruntime alone. */
async function right(file: string): Promise<number> {
  const session = await (await nodeRuntime(1)).open(await readFile(file));
  let hits = 0;
  for (let i = 0; i < count; i++) {
    const data = images.x.slice(i * size, (i + 1) * size);
    const input = { type: "float32", dims: [1, ...shape], data };
    const [output] = Object.values(await session.run({ [inputName]: input }));
    const [a, b] = (output as Value).data as Float32Array;
    hits += Number((a as number) > (b as number) ? images.y[i] === 0 : images.y[i] === 1);
  }
  await session.release();
  return hits / count;
}

it("makes a smaller file that plain onnxruntime runs as well, and certifies it on fresh examples", async () => {
  const { code, out, err } = await run(
    "--data",
    path("x.npy"),
    "--keep",
    "99%",
    "--prefer",
    "bytes",
    "--out",
    path("out"),
  );
  expect(code).toBe(0);
  expect((await readdir(path("out"))).sort()).toEqual(
    expect.arrayContaining(["certificate.html", "certificate.json", "model.onnx"]),
  );
  const [before, after] = await Promise.all([
    right(path("model.onnx")),
    right(path("out/model.onnx")),
  ]);
  expect(before).toBeGreaterThan(0.9);
  expect(after).toBeGreaterThanOrEqual(0.98 * before);
  const { certificate, met, front, sites } = JSON.parse(
    await readFile(path("out/certificate.json"), "utf8"),
  );
  expect(met).toBe(true);
  expect(certificate).toMatchObject({ metric: "accuracy", reference: "labels", holds: true });
  // Names and nodes weigh in a file as small as this.
  expect(certificate.bytes.after).toBeLessThan(0.5 * certificate.bytes.before);
  expect(certificate.bytes.after).toBe((await readFile(path("out/model.onnx"))).length);
  expect(certificate.timings[0].after.calls).toBeGreaterThanOrEqual(15);
  expect(front.filter(({ chosen }: { chosen: boolean }) => chosen)).toHaveLength(1);
  expect(front[0]).toMatchObject({ changes: 0, bytes: certificate.bytes.before });
  expect(sites).toHaveLength(2);
  expect(out).toContain("All bounds hold.");
  expect(err).toContain("timing each layer in each type");
  expect(await readFile(path("out/certificate.html"), "utf8")).toContain(
    "What became of each layer",
  );
}, 120_000);

it("goes on with what an earlier run measured, and takes another point of the front", async () => {
  const measured = async () =>
    (await readFile(path("cache/legendre/compress.jsonl"), "utf8")).split("\n").length;
  const lines = await measured();
  const { code, out } = await run(
    "--data",
    path("x.npy"),
    "--keep",
    "99%",
    "--point",
    "0",
    "--out",
    path("first"),
  );
  expect(code).toBe(0);
  // Latencies and losses were all there; which candidates are tried may differ, since times do.
  expect((await measured()) - lines).toBeLessThan(10);
  expect(out).toContain("0 (taken)");
  const [same, model] = await Promise.all([
    readFile(path("first/model.onnx")),
    readFile(path("model.onnx")),
  ]);
  expect(same.length).toBeLessThanOrEqual(model.length + 16);
}, 120_000);

it("has no point on its front that another beats, and none behind its end", async () => {
  const { front } = JSON.parse(await readFile(path("out/certificate.json"), "utf8"));
  const figures = front.map((p: Record<string, number>) => [
    -(p["metric"] ?? 0),
    p["bytes"],
    p["milliseconds"],
  ]);
  for (const [i, a] of figures.entries()) {
    for (const [j, b] of figures.entries()) {
      const beaten =
        i !== j && j > 0 && !front[j].chosen && a.every((n: number, k: number) => n <= b[k]);
      expect(beaten).toBe(false);
    }
  }
  const fault = await faultOf(
    "--data",
    path("x.npy"),
    "--prefer",
    "bytes",
    "--point",
    "99",
    "--out",
    path("nothing"),
  );
  expect(fault.message).toMatch(
    /point must be the number of a point on the front, 0 to \d here, got 99/,
  );
}, 120_000);

it("says with exit code 3 that a bound cannot be met, and writes the nearest that can", async () => {
  const { code, out } = await run(
    "--data",
    path("x.npy"),
    "--max-mb",
    "0.0001",
    "--out",
    path("tiny"),
  );
  expect(code).toBe(3);
  expect(out).toMatch(/Missed: the file has .* MB, 0\.0001 MB were asked for/);
  expect(await readdir(path("tiny"))).toContain("model.onnx");
}, 120_000);

it("takes examples and a metric from modules, without labels too", async () => {
  await writeFile(
    path("data.mjs"),
    `export default function* () {
  for (let k = 0; k < 60; k++) {
    const data = Float32Array.from({ length: ${size} }, (_, i) => ((i * k * 0.618) % 1));
    yield { inputs: { "${inputName}": { type: "float32", dims: [1, ${shape}], data } } };
  }
}`,
  );
  await writeFile(
    path("metric.mjs"),
    `export default (outputs, before) => {
  const [a, b] = [outputs, before].map((each) => Object.values(each)[0].data);
  return 1 - Math.abs(a[0] - b[0]) / (1 + Math.abs(b[0]));
}`,
  );
  const { code } = await run(
    "--data",
    path("data.mjs"),
    "--metric",
    path("metric.mjs"),
    "--max-loss",
    "0.05",
    "--out",
    path("own"),
  );
  expect(code).toBe(0);
  const { certificate } = JSON.parse(await readFile(path("own/certificate.json"), "utf8"));
  expect(certificate).toMatchObject({
    metric: "metric.mjs",
    reference: "outputs of the model before",
  });
  expect(certificate.before).toBe(1);
  // Another metric under the same name is no metric of before.
  await mkdir(path("half"));
  await writeFile(path("half/metric.mjs"), "export default () => 0.5;");
  const half = [
    "--data",
    path("data.mjs"),
    "--metric",
    path("half/metric.mjs"),
    "--max-loss",
    "0.05",
  ];
  await run(...half, "--out", path("own-half"));
  const { front } = JSON.parse(await readFile(path("own-half/certificate.json"), "utf8"));
  expect(front.map((point: { metric: number }) => point.metric)).toEqual(front.map(() => 0.5));
}, 120_000);

it("takes a folder of files, of one or of many examples, labelled in the files", async () => {
  await mkdir(path("many"));
  const write = async (name: string, from: number, to: number, axis: boolean): Promise<void> => {
    const data = images.x.slice(from * size, to * size);
    const labels = Int32Array.from(images.y.slice(from, to));
    const arrays = new Map([
      ["any", { dtype: "F32", shape: axis ? [to - from, ...shape] : [...shape], data }],
      ["y", { dtype: "I32", shape: axis ? [to - from] : [], data: labels }],
    ] as const);
    await writeFile(path(`many/${name}.safetensors`), encodeSafetensors(arrays as never));
  };
  await write("b", 100, 220, true);
  await write("a", 0, 100, true);
  await write("c", 220, 221, false);
  await writeFile(path("many/notes.txt"), "no example");
  const { code, out } = await run("--data", path("many"), "--keep", "0.9", "--out", path("folder"));
  expect(code).toBe(0);
  expect(out).toContain("221 examples; 3 files");
  const { certificate } = JSON.parse(await readFile(path("folder/certificate.json"), "utf8"));
  expect(certificate).toMatchObject({ metric: "accuracy", reference: "labels" });
  expect(certificate.before).toBeGreaterThan(0.9);
  await mkdir(path("empty"));
  expect((await faultOf("--data", path("empty"), "--out", path("nothing"))).message).toContain(
    "holds no .npy",
  );
}, 120_000);

it("says what is wrong with its input, and writes nothing", async () => {
  await writeFile(
    path("few.npy"),
    encodeNpy({ dtype: "f4", shape: [5, ...shape], data: new Float32Array(5 * size) }),
  );
  await writeFile(
    path("other.npy"),
    encodeNpy({ dtype: "f4", shape: [40, 7], data: new Float32Array(280) }),
  );
  await writeFile(
    path("none.mjs"),
    "export default [{ inputs: { x: { type: 'float32', dims: [1, 3], data: [1] } } }];",
  );
  const out = ["--out", path("nothing")];
  expect((await faultOf(...out)).message).toMatch(
    /--data FILE is needed.*random numbers would not do/,
  );
  expect((await faultOf("--data", path("x.npy"), "--keep", "120%", ...out)).message).toContain(
    'got "120%"',
  );
  expect(
    (await faultOf("--data", path("x.npy"), "--keep", "1", "--max-loss", "0", ...out)).message,
  ).toContain("leave one out");
  expect((await faultOf("--data", path("few.npy"), ...out)).message).toContain(
    "at least 20 are needed",
  );
  expect((await faultOf("--data", path("other.npy"), ...out)).message).toMatch(
    /\[40,7\].*\[8,8,1\]/,
  );
  expect((await faultOf("--data", path("none.mjs"), ...out)).message).toContain(
    "as many numbers in data as dims say",
  );
  const bytes = await readFile(path("model.onnx"));
  for (const share of [0, 0.01, 0.3, 0.9]) {
    await writeFile(path("cut.onnx"), bytes.subarray(0, Math.floor(share * bytes.length)));
    const streams = { out: { write: () => true }, err: { write: () => true } };
    const words = [path("cut.onnx"), "--data", path("x.npy"), ...out];
    await expect(compressCommand(words, streams)).rejects.toThrow(LegendreError);
  }
  expect(await readdir(folder)).not.toContain("nothing");
}, 120_000);
