import { expect } from "vitest";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { batchedCases, checkBatched, hostKernels } from "../kernels/batched-case.ts";
import { Call } from "../kernels/call.ts";
import type { Case } from "../kernels/case.ts";
import { checkFirst, checkManners, checkSecond } from "./derivatives.ts";
import type { Running } from "./executors.ts";
import { expected, hold } from "./tolerance.ts";

const differentiable = (entry: Case, call: Call): boolean =>
  entry.derivatives !== false && call.x.length > 0 && call.weights.length > 0;

/** Holds a row in float64: its manners, its derivatives to second order, its batch rule to a loop. */
export function checkReference(entry: Case): void {
  const call = new Call(entry);
  checkManners(entry, call);
  if (differentiable(entry, call)) checkSecond(call, checkFirst(call));
  checkBatched(entry);
}

/**
 * Holds value, jvp, vjp and batched forms of a case on an executor to the reference.
 *
 * @param forms Which batched forms.
 * @returns the kernels of the value that ran on the host.
 */
export async function checkOn(
  entry: Case,
  running: Running,
  forms: "all" | "few",
): Promise<readonly string[]> {
  const { run } = running;
  const call = new Call(entry);
  const inputs = Object.values(entry.inputs) as HostArray[];
  const value = await run(call.outputs, [inputs]);
  hold(value.outputs, expected(call.outputs, [inputs], running), "value");
  if (differentiable(entry, call)) {
    const forward = [call.x, call.directions];
    const pushed = call.pushforward();
    hold((await run(pushed, forward)).outputs, expected(pushed, forward, running), "jvp");
    const backward = [call.x, call.weights];
    const pulled = call.pullback();
    hold((await run(pulled, backward)).outputs, expected(pulled, backward, running), "vjp");
  }
  const alone = hostKernels(call.outputs);
  for (const { label, program, args } of batchedCases(entry, forms)) {
    const batched = await run(program, [args]);
    hold(batched.outputs, expected(program, [args], running), label);
    // What an executor runs itself for one example, it runs for all.
    if (value.onHost.length === 0 && alone.length === 0) expect(batched.onHost, label).toEqual([]);
  }
  return value.onHost;
}
