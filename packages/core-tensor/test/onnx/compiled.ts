import { expect } from "vitest";
import { BufferPool } from "../../src/executors/onnx/buffer-pool.ts";
import { compileGraph } from "../../src/executors/onnx/compiled.ts";
import { loadOrt, newBuffer, type Ort } from "../../src/executors/onnx/runtime.ts";
import { constantIn, type Graph } from "../../src/kernels/graph.ts";
import { HostArray } from "../../src/kernels/host-array.ts";
import type { Kernel } from "../../src/kernels/kernel.ts";
import { lookupKernel } from "../../src/kernels/table.ts";
import type { ValueType } from "../../src/kernels/value-type.ts";

const loaded = await loadOrt();
if ("reason" in loaded) throw new Error(`onnxruntime-node is needed here: ${loaded.reason}`);

/** onnxruntime. */
export const ort: Ort = loaded.ort;

/** The results of a graph on onnxruntime, and which of its kernels ran on the host. */
export interface CompiledRun {
  readonly outputs: HostArray[];
  readonly onHost: string[];
}

/** Compiles a graph and runs it once. */
export async function runCompiled(
  graph: Graph,
  inputs: readonly HostArray[],
): Promise<CompiledRun> {
  const [result] = await runCompiledOnEach(graph, [inputs]);
  if (result instanceof Error) throw result;
  return result as CompiledRun;
}

/** Compiles a graph once and runs it on each of several inputs; an error where a run raises one. */
export async function runCompiledOnEach(
  graph: Graph,
  all: readonly (readonly HostArray[])[],
): Promise<(CompiledRun | Error)[]> {
  // Draws of keys in their ONNX form too, which programs use where a model makes the key.
  const options = { threads: 1, hostKeys: false };
  const compiled = await compileGraph(graph, ort, new BufferPool(), options);
  try {
    const hosts = compiled.steps.filter(({ kind }) => kind === "host");
    const onHost = hosts.map(({ nodes }) => nodes);
    const runs: (CompiledRun | Error)[] = [];
    for (const inputs of all) {
      const buffers = inputs.map((input) => {
        const buffer = newBuffer(input);
        buffer.set(input.data as never);
        return buffer;
      });
      const results = await compiled.run(buffers).catch((error: Error) => error);
      if (results instanceof Error) {
        runs.push(results);
        continue;
      }
      const outputs = graph.outputs.map((id, index) => {
        const { shape, dtype } = graph.values[id] as ValueType;
        const data = results[index];
        // A copy: the next run may write into the same array.
        const held = data instanceof Float32Array ? Float64Array.from(data) : data?.slice();
        return new HostArray(shape, dtype, held as HostArray["data"]);
      });
      runs.push({ outputs, onHost });
    }
    return runs;
  } finally {
    await compiled.release();
  }
}

/** Evaluates a graph with the `value` column, each result through `after`. */
function evaluate(
  graph: Graph,
  inputs: readonly HostArray[],
  after: (x: HostArray) => HostArray,
): HostArray[] {
  const values = new Map<number, HostArray>();
  for (const [index, id] of graph.inputs.entries()) values.set(id, inputs[index] as HostArray);
  for (const each of graph.constants) values.set(each.id, after(constantIn(graph, each)));
  for (const node of graph.nodes) {
    const kernel = lookupKernel(node.kernel) as Kernel;
    const given = node.inputs.map((id) => values.get(id) as HostArray);
    const results = kernel.value(given, node.attrs);
    for (const [index, id] of node.outputs.entries()) {
      values.set(id, after(results[index] as HostArray));
    }
  }
  return graph.outputs.map((id) => values.get(id) as HostArray);
}

const rounded = (x: HostArray): HostArray =>
  x.dtype === "float32" ? new HostArray(x.shape, x.dtype, x.data.map(Math.fround)) : x;

/**
 * Holds a graph on onnxruntime to the reference: floats to the larger of 1e-6 of the greatest
 * magnitude and eight times the error that rounding each op to float32 makes, all else exactly.
 *
 * @returns the kernels that ran on the host.
 */
export async function expectCompiled(
  graph: Graph,
  inputs: readonly HostArray[],
  label: string,
): Promise<string[]> {
  const { outputs, onHost } = await runCompiled(graph, inputs);
  const exact = evaluate(graph, inputs, (x) => x);
  const single = evaluate(graph, inputs, rounded);
  for (const [index, output] of outputs.entries()) {
    const [ideal, near] = [exact[index] as HostArray, single[index] as HostArray];
    expect(output.dtype, label).toBe(ideal.dtype);
    if (output.dtype !== "float32") {
      expect([...output.data], label).toEqual([...ideal.data]);
      continue;
    }
    const finite = [...ideal.data].filter(Number.isFinite);
    const greatest = finite.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    const errors = [...near.data].map((x, i) => Math.abs(x - (ideal.data[i] as number)));
    const rounding = errors.filter(Number.isFinite).reduce((most, x) => Math.max(most, x), 0);
    const allowed = Math.max(1e-6 * greatest, 8 * rounding);
    for (const [i, actual] of output.data.entries()) {
      const expected = Math.fround(ideal.data[i] as number);
      if (Object.is(actual, expected) || actual === expected) continue;
      // An `expect` takes as long as ten small ops.
      if (Math.abs(actual - expected) <= allowed) continue;
      expect.fail(
        `${label}, output ${index}, element ${i}: ${actual} instead of ${expected}, off by more than ${allowed}`,
      );
    }
  }
  return onHost;
}
