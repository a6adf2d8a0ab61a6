import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveCheckpoint, trace } from "@legendre/core-tensor";
import { saveXla } from "@legendre/core-tensor/xla";
import { peerPythons, startPeer } from "./peer.ts";
import type { CompareOptions, Workload } from "./workload.ts";

/**
 * A step as `saveXla` writes it, run by JAX in a Python of PEER_PYTHON: ours, for the row beside the step that is written by hand there.
 *
 * @param step - gives back `value` and what it carries, by name; can be traced.
 * @param carried - the first arguments, by these names; the same names come back.
 * @param rest - the arguments after them, the same in each step.
 * @returns null where no Python has JAX, which is said.
 */
export async function onXla(
  step: (...args: never[]) => object,
  carried: Readonly<Record<string, object>>,
  rest: readonly object[],
  { processor, progress }: CompareOptions,
): Promise<Pick<Workload, "ours" | "check" | "reports" | "dispose"> | null> {
  const folder = mkdtempSync(join(tmpdir(), "legendre-bench-"));
  const args = [...Object.values(carried), ...rest];
  const began = performance.now();
  await saveXla(join(folder, "step.legendre"), trace(step as never, ...(args as never[])));
  progress(`traced and written for XLA in ${(performance.now() - began).toFixed(0)} ms`);
  await saveCheckpoint(join(folder, "start.safetensors"), args as never);
  const program = { program: "xla_step.py", args: [folder, Object.keys(carried).join()] };
  for (const python of peerPythons()) {
    const peer = await startPeer(program, python, processor);
    if ("reason" in peer) {
      progress(`without our step on XLA: ${peer.reason}`);
      continue;
    }
    const dispose = (): void => {
      peer.stop();
      rmSync(folder, { recursive: true });
    };
    const ours = async (): Promise<number> => (await peer.sample(1)).value;
    return { ours, check: peer.check ?? [], reports: true, dispose };
  }
  rmSync(folder, { recursive: true });
  return null;
}
