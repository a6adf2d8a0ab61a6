import { expect } from "vitest";
import type { Program } from "../../src/graph/graph.ts";
import { batchedCases, checkBatched, hostKernels, kept } from "../kernels/batched-case.ts";
import { Call } from "../kernels/call.ts";
import type { Case } from "../kernels/case.ts";
import { checkFirst, checkManners, checkSecond } from "./derivatives.ts";
import type { Ran, Running } from "./executors.ts";
import { bounded, hold, type Ideal, idealOf } from "./tolerance.ts";

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
 * @param together Whether all its programs are asked for at once.
 * @returns the kernels of the value that ran on the host.
 */
export async function checkOn(
  entry: Case,
  running: Running,
  forms: "all" | "few",
  together: boolean,
): Promise<readonly string[]> {
  const all = [...askedOf(entry, "alone"), ...askedOf(entry, forms)];
  const ran = together
    ? await Promise.all(all.map(({ program, args }) => running.run(program, args)))
    : await inTurn(all, ({ program, args }) => running.run(program, args));
  const { onHost } = ran[0] as Ran;
  const runsItself = onHost.length === 0 && hostKernels((all[0] as Asked).program).length === 0;
  for (const [i, asked] of all.entries()) {
    const { label, isBatched } = asked;
    const { outputs, onHost: own } = ran[i] as Ran;
    asked.ideal ??= idealOf(asked.program, asked.args);
    hold(outputs, bounded(asked.ideal, running), label);
    // What an executor runs itself for one example, it runs for all.
    if (isBatched && runsItself) expect(own, label).toEqual([]);
  }
  return onHost;
}

/** A program of a case, and what it is run on. */
interface Asked {
  readonly label: string;
  readonly program: Program;
  readonly args: readonly unknown[];
  readonly isBatched?: true;
  /** Found once for all executors whose tests share a process. */
  ideal?: Ideal;
}

const known = {
  alone: new WeakMap<Case, readonly Asked[]>(),
  few: new WeakMap<Case, readonly Asked[]>(),
  all: new WeakMap<Case, readonly Asked[]>(),
};

/** Value, jvp and vjp of a case, or some of its batched forms; made once, too. */
function askedOf(entry: Case, which: keyof typeof known): readonly Asked[] {
  return kept(known[which], entry, () => {
    if (which !== "alone") {
      return batchedCases(entry, which).map(
        ({ label, program, args }): Asked => ({ label, program, args: [args], isBatched: true }),
      );
    }
    const call = new Call(entry);
    const inputs = Object.values(entry.inputs);
    const value = { label: "value", program: call.outputs, args: [inputs] };
    if (!differentiable(entry, call)) return [value];
    const [jvp, vjp] = [call.pushforward(), call.pullback()];
    return [
      value,
      { label: "jvp", program: jvp, args: [call.x, call.directions] },
      { label: "vjp", program: vjp, args: [call.x, call.weights] },
    ];
  });
}

async function inTurn<T, U>(items: readonly T[], f: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await f(item));
  return results;
}
