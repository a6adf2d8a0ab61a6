import { describe, expect, it } from "vitest";
import type { Found, Given } from "../../src/report/checks/check.ts";
import {
  dummies,
  labelColumns,
  pairsAcross,
  roundedIds,
  sameCustomers,
  supervisedMessages,
  timeOrder,
} from "../../src/report/checks/of-data.ts";
import type { ReportModel } from "../../src/report/index.ts";

const leaks = (...kinds: string[]) => kinds.map((kind) => ({ kind, message: `of ${kind}` }));
const given = (parts: object): Given => ({ leaks: [], models: [], ...parts }) as unknown as Given;
const ok = (found: string) => ({ status: "ok", found });
const warn = (found: string) => ({ status: "warn", found });
const fail = (found: string) => ({ status: "fail", found });

/** Purchases of a split, as pairs of customer and variant; and phases of these. */
const split = (pairs: readonly (readonly [number, number])[]) => ({
  edges: {
    customer: Int32Array.from(pairs, ([c]) => c),
    variant: Int32Array.from(pairs, ([, v]) => v),
  },
});
const phase = (name: string, ...edges: number[]) => ({
  split: name,
  edges: Int32Array.from(edges),
});

describe("checks of columns, messages and ids, by hand", () => {
  it("label columns: a leak, averages of the future, or neither", () => {
    const task = (...features: string[]) => ({ features });
    expect(labelColumns(given({ task: task("safe"), leaks: leaks("pair", "column") }))).toEqual(
      fail("of column"),
    );
    expect(labelColumns(given({ task: task("safe"), leaks: leaks("pair") }))).toEqual(
      ok("columns known at checkout alone"),
    );
    expect(labelColumns(given({ task: task("safe", "suspicious") })).status).toBe("warn");
  });

  it("messages: edges and reverses that are judged, and no other leak", () => {
    const found = (...kinds: string[]) => supervisedMessages(given({ leaks: leaks(...kinds) }));
    expect(found("edge")).toEqual(fail("of edge"));
    expect(found("pair", "reverse", "edge")).toEqual(fail("of reverse; of edge"));
    expect(found("pair", "phase", "column").status).toBe("ok");
  });

  it("one-hot columns: what the loader found, and no other finding", () => {
    const found = (...codes: string[]) =>
      dummies(
        given({ task: { data: { findings: codes.map((code) => ({ code, message: code })) } } }),
      );
    expect(found("W_OTHER").status).toBe("ok");
    const twice = "W_DUMMY_MISMATCH";
    expect(found("W_OTHER", twice, twice)).toEqual(
      warn(`${twice}; ${twice}; models read the words`),
    );
  });

  it("ids: five that doubles cannot hold at least, and more than half of them rounded", () => {
    const ids = (...of: bigint[]) =>
      roundedIds(
        given({
          task: { data: { nodes: { customer: { ids: [1n] }, variant: { ids: [7n, ...of] } } } },
        }),
      );
    const large = 2n ** 53n;
    // Even numbers of 54 bits are doubles, odd ones are not.
    const doubles = [0n, 2n, 4n, 6n].map((more) => large + more);
    const fine = ok("large ids have all their digits");
    expect(ids(...doubles)).toEqual(fine);
    expect(ids(...doubles, large - 1n)).toEqual(fine);
    const rounded = fail(
      "5 of 5 large ids of kind variant are rounded to doubles; several nodes may have become one",
    );
    expect(ids(...doubles, -large)).toEqual(rounded);
    const odd = [1n, 3n, 5n, 7n].map((more) => -large - more);
    expect(ids(...doubles, ...odd)).toEqual(fine);
    expect(ids(...doubles, ...odd.slice(1)).found).toMatch(/^4 of 7 large ids/);
  });
});

describe("the check of pairs, by hand", () => {
  const learned = split([
    [0, 0],
    [1, 1],
    [1, 2],
  ]);
  const pairs = (testing: readonly (readonly [number, number])[], kinds: string[] = []) =>
    pairsAcross(
      given({
        task: {
          data: { splits: { training: learned, testing: split(testing) } },
          train: phase("training", 0, 1),
          test: phase("testing", ...testing.keys()),
        },
        leaks: leaks(...kinds),
      }),
    );

  it("counts test purchases of pairs that are learned from", () => {
    expect(pairs([[0, 1]])).toEqual(ok("none"));
    // The third training purchase is not among those learned from.
    expect(pairs([[1, 2]])).toEqual(ok("none"));
    const words = (n: number, of: number) =>
      `${n} of ${of} test purchases repeat a pair that was learned from`;
    expect(
      pairs([
        [1, 2],
        [0, 0],
        [1, 1],
      ]),
    ).toEqual(warn(words(2, 3)));
    const many = (n: number) =>
      [[0, 0], ...Array.from({ length: n - 1 }, () => [0, 5])] as [number, number][];
    expect(pairs(many(49))).toEqual(warn(words(1, 49)));
    expect(pairs(many(50))).toEqual(ok(`${words(1, 50)}: what a shop knows at checkout`));
  });

  it("says what leaks between phases, before anything else", () => {
    expect(pairs([[0, 1]], ["edge", "column"]).status).toBe("ok");
    expect(pairs([[0, 1]], ["phase"])).toEqual(fail("of phase"));
    expect(pairs([[0, 0]], ["edge", "pair", "phase"])).toEqual(fail("of pair; of phase"));
  });

  it("fails for one repeated pair inside of a split", () => {
    const many = split([[0, 0], ...Array.from({ length: 99 }, () => [0, 1] as const), [0, 0]]);
    const inside = (...edges: number[]) =>
      pairsAcross(
        given({
          task: {
            data: { splits: { training: many } },
            train: phase("training", 0),
            test: phase("training", ...edges),
          },
        }),
      );
    const all = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(inside(...all)).toEqual(
      fail("1 of 100 test purchases repeat a pair that was learned from"),
    );
    expect(inside(...all.slice(0, -1)).status).toBe("ok");
  });
});

describe("the check of customers, by hand", () => {
  /** Training purchases of customers 0 and 1 are learned from; the shares are of customers 0, 1 and others. */
  function customers(
    validation: readonly number[],
    test: readonly number[],
    testSplit = "testing",
  ): Found {
    const all = [0, 1, 5, ...validation];
    const last = testSplit === "training" ? [...all, ...test] : test;
    const of = (list: readonly number[]) => split(list.map((c) => [c, 0] as const));
    const from = testSplit === "training" ? all.length : 0;
    return sameCustomers(
      given({
        task: {
          data: {
            nodes: { customer: { count: 9 } },
            splits: { training: of(testSplit === "training" ? last : all), testing: of(test) },
          },
          train: phase("training", 0, 1),
          validation: phase("training", ...validation.map((_, i) => 3 + i)),
          test: phase(testSplit, ...test.map((_, i) => from + i)),
        },
      }),
    );
  }
  const known = (n: number, of: number) =>
    Array.from({ length: of }, (_, i) => (i < n ? i % 2 : 5));
  const words = (validation: string, test: string) =>
    `purchases of customers who were learned from: ${validation} of validation, ${test} of test`;

  it("says the shares of both phases", () => {
    expect(customers([0, 5], [1, 5, 1, 5])).toEqual(ok(words("50.0 %", "50.0 %")));
    expect(customers([], [5, 5])).toEqual(ok(words("0.0 %", "0.0 %")));
    expect(customers([5], [])).toEqual(ok(words("0.0 %", "0.0 %")));
  });

  it("warns where validation knows a tenth more than test", () => {
    const care = "what is chosen on validation is chosen for customers who are known";
    expect(customers(known(5, 8), known(1, 2))).toEqual(
      warn(`${words("62.5 %", "50.0 %")}; ${care}`),
    );
    expect(customers(known(1, 10), known(0, 1))).toEqual(ok(words("10.0 %", "0.0 %")));
    expect(customers(known(11, 100), known(0, 1)).status).toBe("warn");
    expect(customers(known(1, 2), known(1, 1)).status).toBe("ok");
  });

  it("fails where purchases of one split were parted at random", () => {
    expect(customers([], known(2, 40), "training")).toEqual(ok(words("0.0 %", "5.0 %")));
    expect(customers([], known(3, 40), "training")).toEqual(
      fail(
        `${words("0.0 %", "7.5 %")}; purchases were parted at random, and the result is too good for new customers`,
      ),
    );
    expect(customers([], known(21, 400), "training").status).toBe("fail");
    expect(customers([], known(3, 40)).status).toBe("ok");
  });
});

describe("the check of times, by hand", () => {
  const encoded = { name: "rates", encodings: true };
  const graph = { name: "net", graph: {} };
  const plain = { name: "plain", encodings: false };
  /** Purchases 1 and 2 of each split are those of the phases. */
  const times = (
    models: readonly Pick<ReportModel, "name">[],
    before?: readonly number[],
    after?: readonly number[],
    box: object = {},
  ) =>
    timeOrder(
      given({
        models,
        task: {
          box,
          data: {
            splits: { training: { edges: { time: before } }, testing: { edges: { time: after } } },
          },
          train: phase("training", 1, 2),
          test: phase("testing", 1, 2),
        },
      }),
    );

  it("says who reads what no table has the time of", () => {
    const without = "the tables have no times";
    expect(times([plain])).toEqual(ok(`no model reads rates or counts; ${without}`));
    const who = { status: "unknown", found: `read by rates, net; ${without}` };
    expect(times([plain, encoded, graph])).toEqual(who);
    expect(times([encoded, graph], [0, 1, 2])).toEqual(who);
    expect(times([encoded, graph], undefined, [0, 1, 2])).toEqual(who);
  });

  it("says what is assumed where tables say when returns came, and when the delay is too short", () => {
    const edges = (returnedAt: readonly number[]) => ({
      ...{ count: 4, label: [1, 1, 0, 1], time: [0, 1, 1, 2].map((d) => d * 86_400_000) },
      returnedAt: returnedAt.map((d) => d * 86_400_000),
    });
    const check = (returnedAt: readonly number[], outcomeDelay: number) =>
      timeOrder(
        given({
          task: {
            box: { outcomeDelay },
            data: {
              splits: {
                training: { edges: edges(returnedAt) },
                testing: { edges: { time: [9, 9, 9].map((d) => d * 86_400_000) } },
              },
            },
            train: phase("training", 1, 2),
            test: phase("testing", 1, 2),
          },
        }),
      );
    const said = (part: string, when: string) =>
      `all that is learned from is earlier than all that is judged; returns are known from the day that the tables say${part}; that others are kept is assumed to be known ${when}`;
    expect(check([2, 3, Number.NaN, 4], 2)).toEqual(ok(said("", "2 days after the purchase")));
    expect(check([2, 4, Number.NaN, Number.NaN], 2)).toEqual(
      warn(
        `${said(", which they do not of 33.3 %", "2 days after the purchase")}, and 33.3 % of the returns came later; take a longer delay`,
      ),
    );
    expect(check([1, 3, Number.NaN, 4], 0).found).toContain("100.0 % of the returns came later");
  });

  it("compares the last purchase that is learned from with the first that is judged", () => {
    const earlier = "all that is learned from is earlier than all that is judged";
    const assumed = (when: string) =>
      ok(
        `${earlier}; that outcomes were known ${when} is assumed, the tables do not say when returns came`,
      );
    // The first of each split is in neither phase.
    for (const outcomeDelay of [undefined, 0]) {
      const box = outcomeDelay === undefined ? {} : { outcomeDelay };
      expect(times([encoded], [99, -4, -5], [-9, -3, -4], box)).toEqual(
        assumed("at once (see outcomeDelay)"),
      );
    }
    expect(times([plain], [0, 1, 3], [0, 5, 4], { outcomeDelay: 1 })).toEqual(
      assumed("1 days after the purchase"),
    );
    const later = "some purchases that are learned from are later than some that are judged";
    expect(times([plain, graph], [0, 5, 1], [9, 9, 4])).toEqual(fail(`${later}; read by net`));
    expect(times([plain], [0, 1, 5], [9, 4, 9])).toEqual(
      warn(`${later}; no model reads rates or counts`),
    );
  });
});
