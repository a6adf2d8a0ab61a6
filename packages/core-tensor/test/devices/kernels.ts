import { describe, expect, it } from "vitest";
import type { OrtDeviceName } from "../../src/engine/devices/device.ts";
import { runReference } from "../../src/executors/reference.ts";
import type { Program } from "../../src/graph/graph.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { treeLeaves } from "../../src/tree/index.ts";
import { Call } from "../kernels/call.ts";
import { type Case, describeCase } from "../kernels/case.ts";
import { families } from "../kernels/cases/index.ts";
import { deviceFor, differenceOf, runOnDevice } from "./device-run.ts";

/** Options of {@link kernelsOn}. */
export interface KernelsOn {
  /** Largest error, over the greatest magnitude of the result. */
  readonly tolerance: number;
  /** Only the first cases of each kernel, so many; all of them if left out. */
  readonly perKernel?: number | undefined;
  /** Whether the programs of the derivatives run too. @defaultValue `true` */
  readonly derivatives?: boolean;
}

/** Holds the cases of every kernel family, and their derivatives, to the reference on a device. */
export async function kernelsOn(
  name: OrtDeviceName,
  { tolerance, perKernel = Number.POSITIVE_INFINITY, derivatives = true }: KernelsOn,
): Promise<void> {
  const device = await deviceFor(name);
  const seen = new Map<string, number>();
  const hold = async (program: Program, args: readonly unknown[], label: string) => {
    const { outputs } = await runOnDevice(device, program.graph, treeLeaves<HostArray>(args));
    const ideal = treeLeaves<HostArray>(runReference(program, ...args));
    for (const [index, result] of outputs.entries()) {
      const off = differenceOf(result, ideal[index]!, `${label}, output ${index}`);
      expect(off, `${label}, output ${index}`).toBeLessThanOrEqual(tolerance);
    }
  };
  const wanted = ({ kernel }: Case): boolean => {
    const count = (seen.get(kernel) ?? 0) + 1;
    seen.set(kernel, count);
    return count <= perKernel;
  };
  const check = async (entry: Case): Promise<void> => {
    const call = new Call(entry);
    await hold(call.outputs, [Object.values(entry.inputs)], "value");
    if (entry.derivatives === false || call.x.length === 0 || call.weights.length === 0) return;
    if (derivatives) await hold(call.pushforward(), [call.x, call.directions], "jvp");
    if (derivatives) await hold(call.pullback(), [call.x, call.weights], "vjp");
  };
  for (const { name: family, cases } of families) {
    const chosen = cases.filter(wanted);
    if (chosen.length === 0) continue;
    describe(family, () => {
      for (const entry of chosen) it(describeCase(entry), () => check(entry));
    });
  }
}
