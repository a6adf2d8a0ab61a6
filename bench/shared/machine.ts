import { createRequire } from "node:module";
import { availableParallelism, cpus, loadavg } from "node:os";
import type { MachineRecord } from "./record.ts";

const require = createRequire(import.meta.url);

/** Version of a package, or nothing where it is not installed. */
function version(name: string): Record<string, string> {
  try {
    return { [name]: (require(`${name}/package.json`) as { version: string }).version };
  } catch {
    return {};
  }
}

/** The machine and the versions of our side. */
export function describeMachine(): MachineRecord {
  return {
    processor: cpus()[0]?.model ?? "unknown processor",
    threads: availableParallelism(),
    versions: {
      node: process.versions.node,
      ...version("@legendre/core-tensor"),
      ...version("onnxruntime-node"),
      ...version("@tensorflow/tfjs"),
    },
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
    date: new Date().toISOString().slice(0, 10),
  };
}

/** The same in one line. */
export function machineLine({ processor, threads, versions }: MachineRecord): string {
  const libraries = Object.entries(versions).map(([name, number]) => `${name} ${number}`);
  return `${threads} threads, ${processor}, ${libraries.join(", ")}`;
}
