import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Result, Run } from "../exact-gn-teacher/experiment.ts";
import type { UnitLine } from "../shared/units.ts";

const file = new URL("../exact-gn-teacher/results.jsonl", import.meta.url);
const lines = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as UnitLine<Run, Result>);

describe.each([0, 1, 2])("the committed runs of exact-gn-teacher, seed %i (E.3)", (seed) => {
  const of = (method: string): Result => {
    const line = lines.find(({ config }) => config.method === method && config.seed === seed);
    if (line === undefined) throw new Error(`${method}, seed ${seed} has not been run`);
    return line.result;
  };
  const last = (losses: readonly number[]): number => losses.at(-1) as number;
  /** In ascending order of a number. */
  const order = (methods: readonly string[], pick: (result: Result) => number): string[] =>
    [...methods].sort((a, b) => pick(of(a)) - pick(of(b)));
  const [paper, least, adam, sgd] = ["GN, equal shares", "GN, least norm", "Adam", "SGD"] as const;

  it("start fast with either inverse", () => {
    const start = order([sgd, adam, paper, least], ({ train }) => train[0] as number);
    expect(start).toEqual([least, paper, adam, sgd]);
  });

  it("end with the paper's inverse last and the least-norm one first", () => {
    const methods = [sgd, adam, paper, least];
    expect(order(methods, ({ train }) => last(train))).toEqual([least, adam, sgd, paper]);
    expect(order(methods, ({ test }) => last(test)).at(-1)).toBe(paper);
    expect(of(paper).accuracy).toBeLessThan(of(adam).accuracy - 0.1);
    expect(Math.abs(of(least).accuracy - of(adam).accuracy)).toBeLessThan(0.03);
  });

  it("are flat from the fifth epoch with the paper's inverse alone", () => {
    const gained = (method: string): number => {
      const { train } = of(method);
      return 1 - last(train) / (train[4] as number);
    };
    expect(gained(paper)).toBeLessThan(0.03);
    for (const other of [least, adam, sgd]) expect(gained(other)).toBeGreaterThan(0.1);
  });

  it("move the kernel most with the paper's inverse, which damping improves", () => {
    const similar = order([paper, least, adam], ({ ntk }) => ntk);
    expect(similar[0]).toBe(paper);
    for (const damped of ["GN, damping 0.06", "GN, damping 0.6"]) {
      expect(last(of(damped).test)).toBeLessThan(last(of(paper).test));
      expect(last(of(damped).test)).toBeGreaterThan(last(of(least).test));
    }
  });
});
