import { describe, expect, it } from "vitest";
import { missingRows } from "../../src/report/checks/of-data.ts";

/**
 * What is found of `n` purchases by customers without a row and as many by customers with one, of which so many are
 * returned; the first customer has row 0.
 */
function found(n: number, lacking: number, having: number, rowOf = [0, -1, 5, -1]) {
  // Customers 0 and 2 have rows, 1 and 3 have none; purchases go round.
  const customer = Int32Array.from({ length: 2 * n }, (_, e) => e % 4);
  const label = Uint8Array.from(customer, (c, e) =>
    Number(Math.floor(e / 2) < (c % 2 === 1 ? lacking : having)),
  );
  const training = { edges: { customer, label }, customers: { rowOf: Int32Array.from(rowOf) } };
  const train = { split: "training", edges: Int32Array.from(customer.keys()) };
  return missingRows({ task: { data: { splits: { training } }, train } } as never);
}

describe("what a missing row tells", () => {
  it("gives both rates, and warns beyond three standard errors", () => {
    const words = (lacking: number) =>
      `${lacking}.0 % of the purchases without a customer's row are returned, 10.0 % of those with one`;
    // √(0.25 · 0.75 / 100 + 0.1 · 0.9 / 100) is 0.0527, of which three are more than 0.15; 0.26 is beyond its three.
    expect(found(100, 25, 10)).toEqual({ status: "ok", found: words(25) });
    expect(found(100, 26, 10)).toEqual({
      status: "warn",
      found: `${words(26)}: that a row is missing is a feature that a live shop does not have`,
    });
    expect(found(100, 10, 26).status).toBe("warn");
    expect(found(100, 10, 25).status).toBe("ok");
  });

  it("counts the error of each side by its own purchases", () => {
    // 10 of 50, and 53 and 10 of 150: √(0.2 · 0.8 / 50 + 0.42 · 0.58 / 150) is 0.0695, of which three are less than 0.22.
    const { status, found: words } = found(100, 20, 53, [0, -1, 5, 3]);
    expect([status, words.slice(0, 6)]).toEqual(["warn", "20.0 %"]);
    // With as many on the other side three are more than 0.22.
    expect(found(100, 53, 20, [-1, 0, -1, -1]).status).toBe("ok");
  });

  it("says nothing of less than two points, however sure it is", () => {
    expect(found(20_000, 10_380, 10_000).status).toBe("ok");
    expect(found(20_000, 10_420, 10_000).status).toBe("warn");
  });

  it("needs customers on both sides", () => {
    expect(found(100, 50, 0, [0, 1, 2, 3])).toEqual({ status: "ok", found: "no row is missing" });
    // Of many purchases, and of one.
    for (const n of [100, 0.5]) {
      expect(found(n, 50, 0, [-1, -1, -1, -1])).toEqual({
        status: "ok",
        found: "no customer has a row",
      });
    }
    // Of four purchases one is without a row, or one with one.
    const rates = (lacking: string, having: string) =>
      `${lacking} % of the purchases without a customer's row are returned, ${having} % of those with one`;
    expect(found(2, 1, 1, [0, -1, 5, 3]).found).toBe(rates("100.0", "33.3"));
    expect(found(2, 1, 1, [-1, 0, -1, -1]).found).toBe(rates("33.3", "100.0"));
  });
});
