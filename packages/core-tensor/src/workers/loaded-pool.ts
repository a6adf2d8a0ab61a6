import { deviceRemedies } from "../engine/devices/open.ts";
import { loadOrt } from "../executors/onnx/runtime.ts";
import { warnOnce } from "../warn.ts";
import { inputsOf, type Kind } from "./kinds.ts";
import type { WorkerPool } from "./pool.ts";

/** How many workers, each with how many threads. */
export interface PoolSize {
  readonly workers: number;
  readonly threads: number;
}

/** Worker threads that start when they are first needed, and what each of them has loaded. */
export class LoadedPool {
  private readonly size: () => Promise<PoolSize>;
  private pool: Promise<WorkerPool> | undefined;
  /** Programs by worker, as `worker:program`. */
  private loaded = new Set<string>();

  constructor(size: () => Promise<PoolSize>) {
    this.size = size;
  }

  /** Runs a kind's programs on what lies in its shared memory, each in its worker. */
  async run(kind: Kind): Promise<void> {
    const pool = await this.started();
    const answers = kind.programs.map(async ({ id, made }, worker) => {
      const place = `${worker}:${id}`;
      if (!this.loaded.has(place)) {
        this.loaded.add(place);
        await pool.ask(worker, { kind: "load", program: id, bytes: made.bytes });
      }
      const outputs = kind.outputs[worker] ?? [];
      await pool.ask(worker, { kind: "run", program: id, inputs: inputsOf(kind, worker), outputs });
    });
    // All are waited for, so that no worker still writes when the next call begins.
    const settled = await Promise.allSettled(answers);
    for (const answer of settled) if (answer.status === "rejected") throw answer.reason;
  }

  /** Lets go of the programs of a kind. */
  async drop({ programs }: Kind): Promise<void> {
    const pool = await this.started();
    for (const [worker, { id }] of programs.entries()) {
      if (this.loaded.delete(`${worker}:${id}`))
        await pool.ask(worker, { kind: "drop", program: id });
    }
  }

  /** Ends the workers; the next run starts new ones. */
  async close(): Promise<void> {
    const closing = this.pool;
    this.pool = undefined;
    await (await closing?.catch(() => undefined))?.close();
  }

  private async started(): Promise<WorkerPool> {
    if (this.pool !== undefined && !(await this.pool).broken()) return this.pool;
    const loading = await loadOrt();
    if ("reason" in loading) {
      warnOnce(
        `pmapWorkers: onnxruntime-node cannot be loaded (${loading.reason}), so the workers run op by op on tfjs; install it with: ${deviceRemedies.cpu}`,
      );
    }
    this.loaded = new Set();
    const starting = import("./pool.ts").then(async ({ startWorkers }) => {
      const { workers, threads } = await this.size();
      return startWorkers(workers, threads);
    });
    this.pool = starting;
    starting.catch(() => {
      this.pool = undefined;
    });
    return starting;
  }
}
