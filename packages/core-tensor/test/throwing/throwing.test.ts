import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/index.ts";
import { publicFunctions } from "../public-functions.ts";
import { derivatives } from "./calls-derivatives.ts";
import { models } from "./calls-models.ts";
import { numbers } from "./calls-numbers.ts";
import { elsewhere } from "./elsewhere.ts";
import { free, Interrupted, wrongs } from "./wrong.ts";

const calls = { ...derivatives, ...models, ...numbers };

/** Errors that are not ours, with the reason why they stay. */
const accepted: readonly (readonly [RegExp, reason: string])[] = [
  [
    / is not a function|Cannot (read properties of|destructure|use 'in')|is not iterable/,
    "the types of TypeScript refuse the argument",
  ],
  [/^Error: Operands could not be broadcast/, "tfjs checks what the user's function hands to it"],
  [
    /^Error: Argument '.*' passed to '.*' must be/,
    "tfjs checks what the user's function hands to it, and names it",
  ],
];

/** Names of kinds that nobody would say, as of a template with `typeof` in it; {@link kindOf} has better ones. */
const illWorded = /\ba (undefined|object|instance)\b|\[object /;

/** Functions that leave what the user's function made, with the reason. */
const unscoped: Readonly<Record<string, string>> = {
  treeMapWithPath: "as treeMap",
  treeZip: "as treeMap",
  treeMap: "calls a function as Array.map does, outside of any scope: what it made is the caller's",
};

/** Runs a call; what it throws. */
async function outcome(
  f: (...args: never[]) => unknown,
  args: readonly unknown[],
): Promise<unknown> {
  try {
    await free(await f(...(args as never[])));
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("the public functions of all entries", () => {
  it("are in the table, or left out with a reason", async () => {
    const names = await publicFunctions();
    const known = new Set([...Object.keys(calls), ...Object.values(elsewhere).flat()]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe.each(Object.entries(calls))("%s", (name, [f, ...args]) => {
  it("runs, and leaves nothing but its result", async () => {
    const before = tf.memory().numTensors;
    expect(await outcome(f, args)).toBeUndefined();
    expect(tf.memory().numTensors).toBe(before);
  });

  it("leaves nothing where an argument is wrong, and says so", async () => {
    const found: string[] = [];
    for (const { what, args: wrong } of wrongs(args)) {
      const before = tf.memory().numTensors;
      const error = await outcome(f, wrong);
      const left = tf.memory().numTensors - before;
      if (left !== 0 && unscoped[name] === undefined)
        found.push(`${what} left ${left} tensors (${error})`);
      if (illWorded.test(String(error))) found.push(`${what} is told as ${error}`);
      if (error === undefined || isLegendreError(error) || error instanceof Interrupted) continue;
      if (accepted.some(([pattern]) => pattern.test(String(error)))) continue;
      found.push(`${what} threw ${error}`);
    }
    expect(found, name).toEqual([]);
  });
});
