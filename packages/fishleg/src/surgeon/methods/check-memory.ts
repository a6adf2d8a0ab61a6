import { LegendreError } from "@legendre/core-tensor";

/**
 * Throws where a method would need more memory than the machine has, before anything is computed. In Node that is the least of the
 * machine's memory and the limit of its container; where it is not known nothing is checked.
 *
 * @param bytes - an estimate.
 * @param remedy - what would do with less: the end of "take …".
 */
export async function checkMemory(where: string, bytes: number, remedy: string): Promise<void> {
  const machine = await machineMemory();
  if (machine === undefined || bytes <= machine) return;
  const [needed, there] = [bytes, machine].map((value) => `${(value / 1e9).toPrecision(3)} GB`);
  const what = `the curvature of this model takes about ${needed}, and the machine has ${there}; take a smaller model, ${remedy}`;
  throw new LegendreError("option", where, what, { bytes, machine });
}

async function machineMemory(): Promise<number | undefined> {
  const node = (globalThis as { process?: NodeJS.Process }).process;
  if (node?.versions?.node === undefined) return undefined;
  const { totalmem } = await import("node:os");
  const limit = node.constrainedMemory?.() ?? 0;
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
