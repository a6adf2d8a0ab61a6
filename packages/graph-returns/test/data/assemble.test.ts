import { describe, expect, it } from "vitest";
import {
  assembleReturns,
  assembleSteps,
  type RawNodes,
  type RawReference,
} from "../../src/data/assemble.ts";
import type { CategoryColumn, NumberColumn } from "../../src/data/columns.ts";
import { fitSchema, schemaHash } from "../../src/data/schema-hash.ts";
import { addInSteps, idIndex } from "../../src/ids/id-index.ts";
import { finished } from "../../src/pause.ts";

const ids = (...of: number[]) => BigInt64Array.from(of, BigInt);
const number = (name: string, safety: "safe" | "leaky", ...values: number[]): NumberColumn => ({
  ...{ kind: "number", name, safety, values: Int32Array.from(values) },
});
const category = (levels: string[], ...codes: number[]): CategoryColumn => ({
  ...{ kind: "category", name: "cat", safety: "safe", levels, codes: Uint8Array.from(codes) },
});
const reference = (of: BigInt64Array, absent?: number[]): RawReference => ({
  ...{ kind: "raw-reference", name: "ref", safety: "safe", to: "product", ids: of },
  ...(absent === undefined ? {} : { absent }),
});

const raw = {
  training: {
    customers: {
      ids: ids(10, 11),
      columns: [
        number("n", "safe", 5, 6),
        category(["b", "of no row", "a"], 0, 2),
        reference(ids(100, 101), [0]),
      ],
    },
    variants: { ids: ids(20), columns: [number("sold", "leaky", 9)] },
    events: { customer: ids(11, 13), variant: ids(20, 21), label: Uint8Array.of(1, 0) },
  },
  testing: {
    customers: {
      ids: ids(12, 10),
      columns: [number("n", "safe", 7, 8), category(["", "c"], 1, 0), reference(ids(102, 101))],
    },
    variants: { ids: ids(23), columns: [number("sold", "leaky", 3)] },
    events: {
      ...{ customer: ids(12), variant: ids(22), label: Uint8Array.of(1) },
      time: Float64Array.of(77),
    },
  },
} as const;

/** FNV-1a of 64 bits, as its authors have it. */
function fnv(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

describe("tables put together", () => {
  it("have nodes in the order of rows and then of edges, and words in that of the alphabet", () => {
    const data = assembleReturns(raw, [], { year: 2000 });
    const levels = ["", "a", "b", "c"];
    const columns = (n: number[], codes: number[], refs: number[]) => [
      number("n", "safe", ...n),
      { ...category(levels), codes: Uint8Array.from(codes) },
      {
        kind: "reference",
        name: "ref",
        safety: "safe",
        to: "product",
        codes: Int32Array.from(refs),
      },
    ];
    const table = (nodeOf: number[], rowOf: number[], of: unknown[]) => ({
      ...{ rows: nodeOf.length, columns: of },
      ...{ nodeOf: Int32Array.from(nodeOf), rowOf: Int32Array.from(rowOf) },
    });
    const hash = fnv(
      [
        "n\u0001number\u0001safe\u0002cat\u0001category\u0001safe\u0001\u0001a\u0001b\u0001c",
        "ref\u0001reference\u0001safe\u0001product\u0003",
      ].join("\u0002"),
    );
    expect(data).toEqual({
      nodes: {
        customer: { count: 4, ids: ids(10, 11, 12, 13) },
        variant: { count: 4, ids: ids(20, 23, 21, 22) },
        product: { count: 2, ids: ids(101, 102) },
      },
      splits: {
        training: {
          customers: table([0, 1], [0, 1, -1, -1], columns([5, 6], [2, 1], [-1, 0])),
          variants: table([0], [0, -1, -1, -1], [number("sold", "leaky", 9)]),
          edges: {
            ...{ count: 2, customer: Int32Array.of(1, 3), variant: Int32Array.of(0, 2) },
            label: Uint8Array.of(1, 0),
          },
        },
        testing: {
          customers: table([2, 0], [1, -1, 0, -1], columns([7, 8], [3, 0], [1, 0])),
          variants: table([1], [-1, 0, -1, -1], [number("sold", "leaky", 3)]),
          edges: {
            ...{ count: 1, customer: Int32Array.of(2), variant: Int32Array.of(3) },
            ...{ label: Uint8Array.of(1), time: Float64Array.of(77) },
          },
        },
      },
      findings: [],
      schemaHash: hash,
      facts: { year: 2000 },
    });
    expect(assembleReturns(raw, [])).not.toHaveProperty("facts");
    const leaky = fnv("\u0003sold\u0001number\u0001leaky");
    expect(schemaHash(data.splits.training, true)).toBe(leaky);
    expect(fitSchema({ data, features: ["safe", "suspicious"] })).toBe(hash);
    expect(fitSchema({ data, features: ["safe", "leaky"] })).toBe(`${hash}+${leaky}`);
  });

  it("have numbers of words in the narrowest array", () => {
    const kindOf = (count: number) => {
      const words = Array.from({ length: count }, (_, i) => `${i}`.padStart(6, "0"));
      const codes = Int32Array.from(words.keys());
      const column: CategoryColumn = { ...category(words), codes };
      const customers: RawNodes = {
        ids: new BigInt64Array(count),
        columns: [column],
      };
      const split = { ...raw.training, customers };
      const { splits } = assembleReturns(
        { training: split, testing: { ...raw.testing, customers: { ids: ids(), columns: [] } } },
        [],
      );
      const [settled] = splits.training.customers.columns as CategoryColumn[];
      expect(settled!.codes.findIndex((code, i) => code !== i + 1)).toBe(-1);
      return settled!.codes.constructor.name;
    };
    // The empty word is one of them.
    expect([255, 256, 65_535, 65_536].map(kindOf)).toEqual([
      ...["Uint8Array", "Uint16Array", "Uint16Array", "Int32Array"],
    ]);
  });

  it("are put together in steps, 20,000 ids in each", () => {
    const stepsOf = (length: number) => {
      const index = idIndex();
      const steps = addInSteps(
        index,
        BigInt64Array.from({ length }, (_, i) => BigInt(i % 15_000)),
      );
      let count = 0;
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) {
          expect([value.length, value.findIndex((n, i) => n !== i % 15_000)]).toEqual([length, -1]);
          return count;
        }
        count++;
      }
    };
    expect([0, 1, 20_000, 20_001, 40_000, 40_001].map(stepsOf)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(finished(assembleSteps(raw, []))).toEqual(assembleReturns(raw, []));
  });
});
