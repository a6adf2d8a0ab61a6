import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CompileOption } from "../src/train/index.ts";

/** Wraps a function of the caller's. */
export type GuardCall = <A extends readonly unknown[], R>(
  f: (...args: A) => R,
) => (...args: A) => R;

/** What a suite does with the arguments of a {@link PublicCall}. */
export interface CallPlace {
  /** The tree as this call gets it: on a device, one leaf wrong, or a copy. The suite frees it. */
  readonly put: <T>(tree: T) => T;
  /** A function of the caller's as this call gets it: as it is, or one that throws. */
  readonly guard: GuardCall;
  /** The option of functions that compile by themselves. */
  readonly compile: CompileOption;
}

/** A call of a public function with arguments that are right; what it returns is compared and freed. */
export type PublicCall = (place: CallPlace) => unknown;

/**
 * Calls by the name of the function, `prune` or `prune, of groups` where one is not enough. Suites go through these tables, so that a function
 * passes all of them by being listed.
 */
export type PublicCalls = Readonly<Record<string, PublicCall>>;

/** Functions that a suite leaves out, by the reason. */
export type LeftOut = Readonly<Record<string, readonly string[]>>;

/** Calls `f` with the path of a file in a folder that is removed afterwards. */
export async function withFile<R>(f: (path: string) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), "public-calls-"));
  try {
    return await f(join(folder, "file"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Names of all functions of some entries of a package. */
export function functionNames(...entries: readonly object[]): string[] {
  const all = entries.flatMap((entry) => Object.entries(entry));
  return [...new Set(all.flatMap(([name, f]) => (typeof f === "function" ? [name] : [])))];
}
