import { expect, it } from "vitest";
import { chooseFor, namedStarts, needsBatch } from "../../src/inverse/start-options.ts";

it("starts that know eigenvectors or factors choose blocks for them, and no other does", () => {
  const chosen = (start: Parameters<typeof chooseFor>[0]) =>
    (["dense", "conv", "three-factor", "diagonal", "kronecker"] as const).map((usual) =>
      chooseFor(start, undefined)?.("path", [2, 2], usual),
    );
  const none = Array(5).fill(undefined);
  expect(chosen("k-fac")).toEqual([undefined, undefined, "conv", undefined, undefined]);
  expect(chosen("ekfac")).toEqual(["spectrum", "spectrum", "spectrum", undefined, undefined]);
  for (const start of ["gradient", "trace", "1/damping", "diagonal", 3] as const) {
    expect(chosen(start)).toEqual(none);
  }
  const own = () => "diagonal" as const;
  expect(chooseFor("ekfac", own)).toBe(own);
});

it("a batch is needed by what is measured: most starts, and dampings that are relative", () => {
  for (const start of namedStarts) {
    expect(needsBatch(start as "trace", 0.1)).toBe(start !== "1/damping");
    expect(needsBatch(start as "trace", { relative: 0.1 })).toBe(true);
  }
  expect([needsBatch(2, 0.1), needsBatch({ sgd: 1, fishleg: 2 }, 0.1)]).toEqual([false, false]);
  expect([needsBatch(2, { relative: 1 }), namedStarts.length]).toEqual([true, 6]);
});
