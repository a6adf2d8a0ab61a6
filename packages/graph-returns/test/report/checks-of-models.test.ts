import { describe, expect, it } from "vitest";
import type { Given } from "../../src/report/checks/check.ts";
import {
  baseRate,
  definitions,
  degree,
  hubs,
  pooled,
  seeds,
  tensors,
} from "../../src/report/checks/of-models.ts";

/** What models say of themselves and what is measured of them, as far as one check reads it. */
const given = (models: readonly object[], metrics: readonly object[] = []): Given =>
  ({ models: models.map((each, i) => ({ name: `m${i}`, ...each })), metrics }) as unknown as Given;
const ok = (found: string) => ({ status: "ok", found });
const warn = (found: string) => ({ status: "warn", found });

describe("checks of models, by hand", () => {
  it("pooled: says which numbers are more than half a thousandth off", () => {
    const measured = { auc: 0.75, logLoss: 0.5, f1: 0.25 };
    const fine = ok("every number here is over all purchases at once");
    expect(pooled(given([{}], [measured]))).toEqual(fine);
    expect(
      pooled(given([{ reported: { auc: 0.7504, f1: 0.2496, logLoss: 0.5 } }], [measured])),
    ).toEqual(fine);
    const nothing = { auc: 0, logLoss: 0, f1: 0 };
    expect(pooled(given([{ reported: { f1: 5e-4 } }], [nothing]))).toEqual(fine);
    const off = { reported: { auc: 0.7506, logLoss: 0.4994, precision: 0.9 } };
    expect(pooled(given([{}, off], [{}, measured]))).toEqual(
      warn(
        "m1: auc 0.751 was reported, all purchases at once give 0.750; m1: logLoss 0.499 was reported, all purchases at once give 0.500",
      ),
    );
  });

  it("definitions: swapped precision and recall, and a log loss of two softmaxes", () => {
    const measured = {
      ...{ decisions: { precision: 0.5, recall: 0.75 }, logLoss: 0.625, doubleSoftmaxCE: 0.6875 },
    };
    const status = (reported: object, more: object = {}) =>
      definitions(given([{ reported }], [{ ...measured, ...more }])).status;
    expect(definitions(given([{ reported: {} }, {}], [measured, measured])).status).toBe("ok");
    expect(
      definitions(
        given(
          [{}, { reported: { precision: 0.7515, recall: 0.4985, logLoss: 0.686 } }],
          [measured, measured],
        ),
      ),
    ).toEqual({
      status: "fail",
      found:
        "m1: reported precision and recall are swapped; m1: the reported log loss has gone through a softmax twice; it is 0.625",
    });
    // Both have to be the other's, within two thousandths.
    expect(status({ precision: 0.75, recall: 0.75 })).toBe("ok");
    expect(status({ precision: 0.5, recall: 0.5 })).toBe("ok");
    expect(status({ precision: 0.7525, recall: 0.5 })).toBe("ok");
    expect(status({ recall: 0.5 })).toBe("ok");
    // Where the two are all but equal, nobody can tell.
    const equal = (apart: number) => ({ decisions: { precision: 0.5, recall: 0.5 + apart } });
    expect(status({ precision: 0.504, recall: 0.5 }, equal(0.004))).toBe("ok");
    expect(status({ precision: 0.506, recall: 0.5 }, equal(0.006))).toBe("fail");
    const bound = (precision: number) => ({ decisions: { precision, recall: 0 } });
    expect(status({ precision: 2e-3, recall: 0.5 }, bound(0.5))).toBe("fail");
    expect(status({ precision: 0, recall: 5e-3 }, bound(5e-3))).toBe("ok");
    expect(status({ precision: 0, recall: 6e-3 }, bound(6e-3))).toBe("fail");
    expect(status({ logLoss: 0.625 })).toBe("ok");
    expect(status({ logLoss: 0.6 })).toBe("ok");
    // Near both is near the right one.
    expect(status({ logLoss: 0.626 }, { doubleSoftmaxCE: 0.627 })).toBe("ok");
  });

  it("base rate: names models that are not above calling everything returned", () => {
    const all = { allReturnedF1: 0.6 };
    const f1 = (value: number) => ({ ...all, f1: value });
    const words = "calling everything returned gives F1 0.600";
    expect(baseRate(given([{}, {}], [f1(0.61), f1(0.7)]))).toEqual(ok(words));
    // The prior is not asked, and what is as good as the bound is not above it.
    expect(
      baseRate(
        given([{ name: "prior" }, {}, {}, {}], [f1(0.1), f1(0.6), f1(0.6 + 2e-9), f1(Number.NaN)]),
      ),
    ).toEqual(warn(`${words}; not above it at 0.5: m1, m3`));
    expect(baseRate(given([{}], [f1(0.6 + 0.5e-9)])).status).toBe("warn");
    const zero = (f1: number) => baseRate(given([{}], [{ allReturnedF1: 0, f1 }])).status;
    expect([zero(1e-9), zero(1.2e-9)]).toEqual(["warn", "ok"]);
    expect(baseRate(given([]))).toEqual(ok("calling everything returned gives F1 NaN"));
  });

  it("degree: sums tell how many neighbours there are, unless they are scaled", () => {
    const graph = (convolution: string, degrees: boolean, normalised?: boolean) => ({
      graph: { convolution, degrees, ...(normalised === undefined ? {} : { normalised }) },
    });
    expect(degree(given([{}]))).toEqual(ok("there is no graph model"));
    const fine = ok("the logarithm of a node's degree is among its features");
    for (const model of [
      graph("sage-mean", true),
      graph("sage-sum", true, true),
      graph("sage-sum", false),
      graph("sage-sum", false, false),
    ]) {
      expect(degree(given([{}, model]))).toEqual(fine);
    }
    const blind = [graph("sage-mean", false), graph("sage-sum", false, true), graph("gat", true)];
    expect(degree(given(blind))).toEqual(
      warn(
        "m0, m1: a mean, a maximum or rows of length 1 hide how many neighbours there are; add the logarithm of the degree",
      ),
    );
  });

  it("hubs: more than two layers across virtual nodes", () => {
    const graph = (layers: number, ...virtual: string[]) => ({ graph: { layers, virtual } });
    expect(hubs(given([{}, graph(2, "country"), graph(3)]))).toEqual(
      ok("at most two layers wherever virtual nodes join many"),
    );
    expect(hubs(given([graph(3, "country", "brand"), graph(4, "type")]))).toEqual(
      warn(
        "m0 has 3 layers across country, brand; m1 has 4 layers across type: all nodes come to look alike",
      ),
    );
  });

  it("tensors: who left some, who was counted, or that nobody was", () => {
    expect(tensors(given([{}, {}]))).toEqual({ status: "unknown", found: "nobody counted" });
    expect(tensors(given([{ leakedTensors: 0 }, {}, { leakedTensors: 0 }]))).toEqual(
      ok("counted for m0, m2"),
    );
    expect(
      tensors(given([{ leakedTensors: 1 }, { leakedTensors: 0 }, { leakedTensors: 5 }])),
    ).toEqual(warn("m0 left 1; m2 left 5"));
  });

  it("seeds: fits that do not repeat, models without a seed, and what was fitted twice", () => {
    const test = [0.25, 0.5, 0.75];
    const seeded = { seed: 0, test };
    expect(seeds(given([seeded, seeded]))).toEqual(ok("every model has a seed"));
    expect(seeds(given([seeded, { test }, { test }]))).toEqual(warn("no seed is known of m1, m2"));
    const again = (...repeat: number[]) => ({ ...seeded, repeat });
    expect(seeds(given([seeded, again(0.25, 0.5, 0.75 - 9e-6)]))).toEqual(
      ok("fitted twice with one seed, with the same result: m1"),
    );
    const apart = (by: number) => seeds(given([{ seed: 0, test: [0], repeat: [by] }])).status;
    expect([apart(1e-5), apart(1.2e-5), apart(-1.2e-5)]).toEqual(["ok", "fail", "fail"]);
    // The first or the last purchase may be the one that differs, and one that does not hides none.
    for (const repeat of [
      [0.25 + 0.000_12, 0.5, 0.75],
      [0.25, 0.5, 0.75 - 0.000_12],
    ]) {
      expect(seeds(given([{ test }, again(...repeat), again(...test)]))).toEqual({
        status: "fail",
        found: "m1: a second fit with the same seed differs by 0.00012",
      });
    }
  });
});
