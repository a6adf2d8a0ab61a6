import { readFileSync } from "node:fs";
import { type HostArray, hostArray } from "../../../src/kernels/host-array.ts";
import type { Tensor } from "../../../src/ops.ts";

/** An array of a fixture. */
export interface Stored {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** Arrays by the name of a parameter. */
export type Params<T> = Readonly<Record<string, T>>;

/** A program whose values somebody else has computed. */
export interface GoldenProgram {
  /** The fixture, without `.json`. */
  readonly file: string;
  readonly name: string;
  readonly f: (...args: never[]) => unknown;
  readonly args: readonly unknown[];
  /** What the fixture has, in the form of the result, with the tolerances of its reader. */
  readonly expected: readonly GoldenValue[];
}

/** One result of the fixture: numbers, and how near float32 has to come; float64 has to be within 1e-9. */
export interface GoldenValue {
  readonly of: string;
  readonly values: readonly number[] | Params<readonly number[]>;
  readonly float32: number;
}

/** The content of `test/fixtures/<name>.json`. */
export function fixture<T>(name: string): T {
  const file = new URL(`../../fixtures/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** An array as an argument of a program. */
export function load({ shape, data }: Stored, dtype: "float32" | "int32" = "float32"): HostArray {
  return hostArray(data, shape, dtype);
}

export function loadAll(params: Params<Stored>): Params<HostArray> {
  return Object.fromEntries(Object.entries(params).map(([name, stored]) => [name, load(stored)]));
}

export function numbers(params: Params<Stored>): Params<readonly number[]> {
  return Object.fromEntries(Object.entries(params).map(([name, { data }]) => [name, data]));
}

/** A parameter by name. */
export function of(params: Params<Tensor>, name: string): Tensor {
  return params[name] as Tensor;
}
