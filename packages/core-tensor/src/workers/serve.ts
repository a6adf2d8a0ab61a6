import { isLegendreError } from "../errors.ts";
import { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { Buffer } from "../executors/onnx/runtime.ts";
import { runTfjs } from "../executors/tfjs.ts";
import { type Executable, makeExecutable } from "../jit/executable.ts";
import { channelBlockHere } from "../jit/plan-here.ts";
import { signatureOfSaved } from "../jit/saved.ts";
import { decodeContent } from "../jit/saved-content.ts";
import { makeTarget } from "../jit/target.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { type DataType, type Tensor, tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { treeLeaves, treeUnflatten } from "../tree/index.ts";
import type { WorkerAnswer, WorkerRequest } from "./messages.ts";

/** The end of a message channel that a worker sees. */
export interface WorkerPort {
  on(event: "message", listener: (request: WorkerRequest) => void): unknown;
  postMessage(answer: WorkerAnswer): void;
}

/**
 * Answers the requests of `pmapWorkers` in a worker thread: loads saved programs, runs them on shared memory.
 * Called by the worker's own first lines, not by users.
 */
export function serveCompiled(port: WorkerPort, threads: number): void {
  const pool = new BufferPool();
  const target = makeTarget("cpu");
  const programs = new Map<number, Executable>();
  const handle = async (request: WorkerRequest): Promise<void> => {
    if (request.kind === "run") {
      const executable = programs.get(request.program) as Executable;
      await run(executable, request.inputs, request.outputs, pool);
      return;
    }
    if (request.kind === "drop") {
      const dropped = programs.get(request.program);
      programs.delete(request.program);
      await dropped?.compiled?.release();
      return;
    }
    const { programs: found, channelBlock } = await decodeContent(request.bytes, "a program");
    const [first] = found;
    if (first === undefined) return;
    const fits = channelBlock === ((await channelBlockHere()) ?? null);
    const saved = fits ? { runs: first.runs, plan: first.plan } : { runs: first.runs };
    const signature = signatureOfSaved(first, "float32");
    const made = await makeExecutable(signature, first.program, pool, target, { threads }, saved);
    programs.set(request.program, made);
  };
  port.on("message", (request) => {
    const { id } = request;
    handle(request).then(
      () => port.postMessage({ id }),
      (error: unknown) => {
        const code = isLegendreError(error) ? error.code : "engine";
        const message = error instanceof Error ? error.message : String(error);
        port.postMessage({ id, fault: { code, message } });
      },
    );
  });
}

/** Runs a program; onnxruntime reads no shared memory, so the numbers are copied in and out. */
async function run(
  { runs: program, compiled }: Executable,
  inputs: readonly Buffer[],
  outputs: readonly Buffer[],
  pool: BufferPool,
): Promise<void> {
  const { graph } = program;
  const typeOf = (id: number): ValueType => graph.values[id] as ValueType;
  if (compiled === undefined) {
    const args = inputs.map((shared, index) => {
      const { shape, dtype } = typeOf(graph.inputs[index] as number);
      return [shared.slice(), [...shape], dtype as DataType] as const;
    });
    scoped(() => {
      const tensors = args.map(([data, shape, dtype]) =>
        tensor(data as Float32Array, shape as number[], dtype),
      );
      const result = runTfjs(program, ...treeUnflatten<unknown[]>(program.input, tensors));
      for (const [index, leaf] of treeLeaves<Tensor>(result).entries()) {
        outputs[index]?.set(leaf.dataSync());
      }
    });
    return;
  }
  const own = inputs.map((shared, index) => {
    const buffer = pool.take(typeOf(graph.inputs[index] as number));
    buffer.set(shared);
    return buffer;
  });
  try {
    const results = await compiled.run(own);
    for (const [index, result] of results.entries()) {
      // On the processor results are arrays.
      const data = result as Buffer;
      outputs[index]?.set(data);
      pool.give(typeOf(graph.outputs[index] as number), data);
    }
  } finally {
    for (const [index, buffer] of own.entries()) {
      pool.give(typeOf(graph.inputs[index] as number), buffer);
    }
  }
}
