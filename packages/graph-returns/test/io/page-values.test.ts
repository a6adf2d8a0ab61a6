import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkDeltas,
  checkFrontCoded,
  checkPrefixedRuns,
  checkRuns,
} from "../../src/io/parquet/page-values.ts";
import { varint } from "./page-bytes.ts";

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** What a check of these bytes gives, and where it ends. */
function checked(
  check: (cursor: { bytes: Uint8Array; at: number }) => number,
  bytes: readonly number[],
): readonly [result: number, at: number] {
  const cursor = { bytes: Uint8Array.from(bytes), at: 0 };
  const result = check(cursor);
  return [result, cursor.at];
}
const runs = (bytes: readonly number[], width: number, count: number) =>
  checked((cursor) => checkRuns(cursor, width, count), bytes);

/** A run of one value, and groups of eight packed values. */
const run = (length: number, ...value: number[]) => [...varint(2 * length), ...value];
const packed = (groups: number, ...values: number[]) => [...varint(2 * groups + 1), ...values];

describe("runs of values in a page", () => {
  it("of ones are counted, those of another value or without bits are not", () => {
    expect(runs(run(8, 1), 1, 8)).toEqual([8, 2]);
    expect(runs(run(8, 0), 1, 8)).toEqual([0, 2]);
    expect(runs(run(8), 0, 8)).toEqual([0, 1]);
    expect(runs([...run(3, 1), ...run(2, 0), ...run(4, 1), 99], 1, 9)).toEqual([7, 6]);
    expect(runs([1, 2, 3], 1, 0)).toEqual([0, 0]);
  });

  it.each([1, 7, 8, 9, 15, 16, 17, 24, 25, 31, 32])(
    "of values of %i bits take whole bytes",
    (width) => {
      const bytes = Math.ceil(width / 8);
      const all = [...run(4, ...new Array<number>(bytes).fill(7)), 5];
      expect(runs(all, width, 4)).toEqual([0, 1 + bytes]);
      expect(() => runs(all.slice(0, bytes), width, 4)).toThrow("the bytes end there");
    },
  );

  it("may be seven longer than what is left, for writers fill groups of eight", () => {
    expect(runs(run(17, 1), 1, 10)).toEqual([17, 2]);
    expect(() => runs(run(18, 1), 1, 10)).toThrow("byte 0: a run of 18 values, 10 are left");
    expect(runs([...run(4, 0), ...run(13, 0)], 1, 10)).toEqual([0, 4]);
    expect(() => runs([...run(4, 0), ...run(14, 0)], 1, 10)).toThrow(
      "byte 2: a run of 14 values, 6 are left",
    );
  });

  it("packed without bits may be 255 longer, and take a byte where there is one", () => {
    expect(runs(packed(33, 9, 9), 0, 9)).toEqual([0, 3 - 1]);
    expect(() => runs(packed(33, 9), 0, 8)).toThrow("byte 0: a run of 264 values, 8 are left");
    expect(runs(packed(1), 0, 8)).toEqual([0, 1]);
    expect(() => runs([...run(1), ...packed(33, 9)], 0, 9)).toThrow("8 are left");
  });

  it("packed may be as long as 2^31, and end with the bytes", () => {
    expect(runs(packed(2 ** 28, 0xff), 1, 8)).toEqual([8, 6]);
    expect(() => runs(packed(2 ** 28 + 1, 0xff), 1, 8)).toThrow("a run of 2147483656 values");
    expect(runs(packed(2, 0xff), 1, 16)).toEqual([8, 2]);
    expect(runs(packed(2, 1, 2, 3, 4, 5, 6, 7), 3, 16)).toEqual([0, 7]);
    expect(runs([...packed(1, 1, 2, 3), ...run(4, 1)], 3, 12)).toEqual([4, 6]);
  });

  it("are refused from a head of 2^31 on, whatever it says", () => {
    expect(runs(run(2 ** 30 - 1), 0, 2 ** 30 - 1)).toEqual([0, 5]);
    expect(() => runs(run(2 ** 30), 0, 2 ** 30)).toThrow("a run of 1073741824 values");
  });

  it("packed are counted bit by bit, as many as are asked for", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.nat(100), (bytes, n) => {
        const count = 1 + (n % (8 * bytes.length));
        const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0"))
          .map((text) => [...text].reverse().join(""))
          .join("");
        const ones = [...bits.slice(0, count)].filter((bit) => bit === "1").length;
        expect(runs(packed(bytes.length, ...bytes), 1, count)).toEqual([ones, 1 + bytes.length]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("levels behind their length", () => {
  const levels = (bytes: readonly number[], count: number) =>
    checked((cursor) => checkPrefixedRuns(cursor, count), bytes);

  it("end where it says, which is within the bytes", () => {
    expect(levels([2, 0, 0, 0, ...run(8, 1), 7], 8)).toEqual([8, 6]);
    expect(levels([3, 0, 0, 0, ...run(8, 1), 7], 8)).toEqual([8, 7]);
    expect(levels([0, 1, 0, 0, ...run(8, 1), ...new Array<number>(254)], 8)).toEqual([8, 260]);
    expect(() => levels([4, 0, 0, 0, ...run(8, 1), 7], 8)).toThrow(
      "byte 0: 4 bytes of levels, 3 are left",
    );
    expect(levels([0, 0, 0, 0], 0)).toEqual([0, 4]);
    expect(() => levels([0, 0, 0], 0)).toThrow("byte 0: the bytes end there");
    const cursor = { bytes: Uint8Array.of(9, 9, 2, 0, 0, 0, ...run(8, 1)), at: 2 };
    expect([checkPrefixedRuns(cursor, 8), cursor.at]).toEqual([8, 8]);
    const longer = { bytes: Uint8Array.of(9, 9, 3, 0, 0, 0, ...run(8, 1)), at: 2 };
    expect(() => checkPrefixedRuns(longer, 8)).toThrow("byte 2: 3 bytes of levels, 2 are left");
  });
});

/** Numbers by their differences, in blocks of `parts` parts of `size` numbers; widths may be given. */
function deltas(values: readonly number[], parts = 2, size = 8, widths?: number): number[] {
  const out = [...varint(parts * size), ...varint(parts), ...varint(values.length)];
  out.push(...varint(zigzag(values[0] ?? 0)));
  for (let from = 1; from < values.length; from += parts * size) {
    const all = values.slice(from, from + parts * size).map((v, i) => v - values[from + i - 1]!);
    const least = Math.min(...all);
    out.push(...varint(zigzag(least)));
    const body: number[] = [];
    for (let p = 0; p < parts; p++) {
      const part = all.slice(p * size, (p + 1) * size).map((d) => d - least);
      const width =
        part.length === 0
          ? 0
          : (widths ??
            Math.max(...part)
              .toString(2)
              .replace(/^0$/, "").length);
      out.push(width);
      if (part.length === 0) continue;
      const bits = Array.from({ length: size }, (_, j) =>
        [...(part[j] ?? 0).toString(2).padStart(width, "0")].reverse().join("").slice(0, width),
      ).join("");
      for (let b = 0; b < bits.length; b += 8) {
        body.push(Number.parseInt([...bits.slice(b, b + 8)].reverse().join(""), 2));
      }
    }
    out.push(...body);
  }
  return out;
}

describe("numbers by their differences", () => {
  const walked = (bytes: readonly number[], count: number) =>
    checked((cursor) => {
      checkDeltas(cursor, count);
      return 0;
    }, bytes)[1];

  it("are walked to where they end, whatever is behind", () => {
    for (const count of [1, 2, 9, 10, 17, 18, 33, 40]) {
      const bytes = deltas(Array.from({ length: count }, (_, i) => (i * i * 7) % 50));
      expect([count, walked([...bytes, 1, 2, 3], count)]).toEqual([count, bytes.length]);
    }
    const wide = deltas([1, 2, 3], 1, 8, 33);
    expect(walked(wide, 3)).toBe(wide.length);
  });

  it("end with the last number, whatever width the parts behind it have", () => {
    const head = [...varint(16), 2, 9, 0, 0, 0, 99];
    expect(walked(head, 9)).toBe(head.length);
    expect(() => walked(head, 10)).toThrow("differences of 99 bits");
  });

  it("have parts of a multiple of eight, at most 4096 of them, and at most 64 bits", () => {
    const many = deltas([1, 2], 4096, 8);
    expect(walked(many, 2)).toBe(many.length);
    expect(() => walked(deltas([1, 2], 4097, 8), 2)).toThrow(
      "blocks of 32776 numbers in 4097 parts",
    );
    expect(() => walked(deltas([1, 2], 2, 4), 2)).toThrow("blocks of 8 numbers in 2 parts");
    expect(() => walked([...varint(20), 2, 1, 2], 1)).toThrow("blocks of 20 numbers");
    expect(() => walked([0, 2, 1, 2], 1)).toThrow("blocks of 0 numbers");
    const head = [...varint(8), 1, 2, 2, 2];
    expect(walked([...head, 64], 2)).toBe(head.length + 1 + 64);
    expect(() => walked([...head, 65], 2)).toThrow("byte 6: differences of 65 bits");
  });
});

describe("texts that begin with a part of the one before", () => {
  const texts = (prefixes: readonly number[], suffixes: readonly number[], widths?: number) =>
    checked(
      (cursor) => {
        checkFrontCoded(cursor, prefixes.length);
        return 0;
      },
      [...deltas(prefixes, 2, 8, widths), ...deltas(suffixes, 2, 8, widths)],
    )[1];
  const most = 2 ** 29;

  it("may have 2^29 bytes together, and are refused with their sum beyond", () => {
    expect(texts([0, most - 5], [2, 3])).toBeGreaterThan(0);
    expect(() => texts([0, most - 5], [2, 4])).toThrow(
      `byte 0: 2 texts of ${most + 1} bytes, at most ${most}`,
    );
    expect(texts([], [])).toBe(8);
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 20), { minLength: 2, maxLength: 40 }), (lengths) => {
        const [first, ...rest] = lengths;
        const total = lengths.reduce((x, y) => x + y, 0);
        const bytes = total + 2 ** 29 + lengths.length;
        expect(() =>
          texts(
            [first! + 2 ** 29, ...rest],
            lengths.map(() => 1),
          ),
        ).toThrow(`${lengths.length} texts of ${bytes} bytes`);
      }),
      { numRuns: 60 },
    );
  });

  it("are counted where there is one, and as zeros where bytes are missing", () => {
    expect(() => texts([-1], [1])).toThrow("a prefix of -1 bytes");
    expect(() => texts([most], [1])).toThrow(`1 texts of ${most + 1} bytes`);
    // The second length is the first and eight bits that are not there.
    const cut = [...varint(8), 1, 2, ...varint(zigzag(most)), 0, 8];
    const bytes = Uint8Array.of(...deltas([0, 0]), ...cut);
    expect(() => checkFrontCoded({ bytes, at: 0 }, 2)).toThrow(`2 texts of ${2 * most} bytes`);
  });

  it("have no lengths below 0, and differences of 32 bits", () => {
    expect(() => texts([0, -1], [1, 1])).toThrow("byte 0: a prefix of -1 bytes");
    expect(() => texts([0, 0], [-2, 1])).toThrow("byte 0: a suffix of -2 bytes");
    expect(() => texts([1, 2], [1, 1], 33)).toThrow("differences of 33 bits");
    expect(texts([1, 2], [1, 1], 32)).toBeGreaterThan(0);
    const head = [...varint(16), 2, 2, 0];
    const ends = (least: number) => () =>
      checkFrontCoded({ bytes: Uint8Array.of(...head, ...varint(least), 0, 0), at: 0 }, 2);
    expect(ends(zigzag(2 ** 32 + 1))).toThrow("a difference of more than 33 bits");
    expect(ends(zigzag(-(2 ** 32) - 1))).toThrow("a difference of more than 33 bits");
    // 2^32 itself comes round to 0, and what follows is missing.
    expect(ends(zigzag(2 ** 32))).toThrow("the bytes end there");
  });
});
