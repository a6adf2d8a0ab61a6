import { encodeOnnxModel, type ModelProto, type NodeProto } from "@legendre/core-tensor/extend";
import { applyForms, type Known } from "./apply-forms.ts";
import type { Form } from "./forms.ts";
import { nodeProto, type OnnxGraph, readGraph, tensorProto, valueInfo } from "./onnx-graph.ts";
import type { Rounded } from "./rounding.ts";
import type { Runtime, Session, Values } from "./runtime.ts";
import { findSites, type Site } from "./sites.ts";

/** Milliseconds of a call. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly calls: number;
}

/** What is measured once and kept. */
export interface Cache {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** How long one form of one node is timed, in milliseconds, and how often at least. */
const [budget, leastCalls, warmUp] = [60, 5, 2];

/** Times several models by turns, so that what disturbs the machine disturbs all of them. */
export async function timeTogether(
  sessions: readonly Session[],
  inputs: Values,
  { milliseconds = budget, calls = leastCalls } = {},
): Promise<Timing[]> {
  const times: number[][] = sessions.map(() => []);
  for (let i = 0; i < warmUp; i++) for (const session of sessions) await session.run(inputs);
  const end = performance.now() + milliseconds * sessions.length;
  while ((times[0] as number[]).length < calls || performance.now() < end) {
    for (const [i, session] of sessions.entries()) {
      const start = performance.now();
      await session.run(inputs);
      (times[i] as number[]).push(performance.now() - start);
    }
    if ((times[0] as number[]).length >= 2000) break;
  }
  return times.map((list) => {
    const sorted = list.sort((a, b) => a - b);
    const at = (share: number): number =>
      sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
    return { median: at(0.5), p95: at(0.95), calls: sorted.length };
  });
}

/** Milliseconds that a site takes in each of some forms, for inputs of the sizes that the examples have. */
export type LatencyTable = ReadonlyMap<Form, number>;

/**
 * Times the node of a site alone in the target, in each form. Nodes of equal sizes are measured once.
 *
 * @param dims - of its input.
 */
export async function siteLatency(
  site: Site,
  dims: readonly number[],
  which: readonly Form[],
  onnx: OnnxGraph,
  runtime: Runtime,
  cache: Cache,
): Promise<LatencyTable> {
  const node = site.node as NodeProto;
  const settings = node.attribute.map(
    ({ name, i, ints }) => `${name}=${ints.length > 0 ? ints : i}`,
  );
  const key = `${runtime.name}|${site.op} [${site.shape}] on [${dims}] ${settings.join(" ")} opset ${onnx.opset}${node.input[2] ? " bias" : ""}`;
  const table = new Map<Form, number>(
    Object.entries((cache.get(key) as object | undefined) ?? {}) as [Form, number][],
  );
  const missing = which.filter((form) => !table.has(form));
  if (missing.length === 0) return table;
  const alone = readGraph(aloneModel(site, dims, onnx), site.name);
  const [only] = findSites(alone).filter(({ op }) => op !== "Constant");
  const sessions: Session[] = [];
  try {
    for (const form of missing) {
      const choices = new Map(only === undefined ? [] : [[only, form] as const]);
      sessions.push(await runtime.open(applyForms(alone, choices, plainly)));
    }
    const size = dims.reduce((a, b) => a * b, 1);
    // Values spread over the range: zeros are faster on some processors.
    const data = Float32Array.from({ length: size }, (_, i) => ((i * 0.618034) % 1) * 2 - 1);
    const times = await timeTogether(sessions, { x: { type: "float32", dims, data } });
    missing.forEach((form, i) => {
      table.set(form, times[i]?.median as number);
    });
  } finally {
    for (const session of sessions) await session.release();
  }
  cache.set(key, Object.fromEntries(table));
  return table;
}

/** Times depend on sizes only: codes and ranges may be any. */
const plainly: Known = {
  rounded: ({ outputs, inputs }, bits): Rounded => {
    const width = bits === 4 ? 32 : inputs;
    return {
      codes: Int8Array.from({ length: outputs * inputs }, (_, i) => (i % 15) - 7),
      scales: new Float32Array(outputs * Math.ceil(inputs / width)).fill(0.01),
      width,
    };
  },
  range: () => [-1, 1],
};

/** A model of one node. */
function aloneModel(
  { node, weight, shape, outputs }: Site,
  dims: readonly number[],
  onnx: OnnxGraph,
): Uint8Array {
  const { opType, input, attribute } = node as NodeProto;
  const bias = input[2] ?? "";
  const size = shape.reduce((a, b) => a * b, 1);
  const initializer = [
    tensorProto(
      weight,
      "FLOAT",
      shape,
      Float32Array.from({ length: size }, (_, i) => ((i * 0.618034) % 1) - 0.5),
    ),
  ];
  if (bias !== "")
    initializer.push(tensorProto(bias, "FLOAT", [outputs], new Float32Array(outputs)));
  const alone = {
    ...nodeProto(opType, bias === "" ? ["x", weight] : ["x", weight, bias], ["y"]),
    attribute,
  };
  const model = {
    irVersion: 8n,
    producerName: "legendre",
    opsetImport: [{ domain: "", version: BigInt(onnx.opset) }],
    graph: {
      name: "alone",
      node: [alone],
      initializer,
      input: [valueInfo("x", "FLOAT", dims)],
      output: [valueInfo("y", "FLOAT")],
      sparseInitializer: [],
    },
  } as ModelProto;
  return encodeOnnxModel(model);
}
