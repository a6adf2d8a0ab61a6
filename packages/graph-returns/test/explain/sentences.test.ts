import { describe, expect, it } from "vitest";
import { type Explanation, sentences } from "../../src/explain/index.ts";

type Contribution = Explanation["contributions"][number];
const of = (column: string, amount: number, more: Partial<Contribution> = {}): Contribution => ({
  ...{ about: "variant", column, value: "x", imputed: false, amount },
  ...more,
});
const explained = (
  contributions: readonly Contribution[],
  more: Partial<Explanation> = {},
): Explanation => ({
  ...{ edge: 0, probability: 0.5, unit: "logit", base: 0, output: 0, residual: 0 },
  ...{ method: "linear", status: "exact", contributions },
  ...more,
});
const last = "These are what the model reckons with, not causes.";
const nothing = "No single reason stands out; the purchase is much like others.";
const unknown = "Something is not known of this purchase, and no reason is made of it.";
const others = "The model also reckons with columns that are not given as reasons.";

describe("sentences by hand", () => {
  it("are three reasons each way unless another number is given, from a size on", () => {
    const all = explained([
      ...[of("a", 0.9), of("b", -0.8), of("c", 0.7), of("d", 0.6), of("e", -0.5)],
      ...[of("f", 0.05), of("g", -0.05), of("h", -0.049), of("i", 0), of("j", -0.06)],
    ]);
    const named = (list: readonly string[]) => list.map((each) => each[0]).join("");
    const said = (options: object = {}) => {
      const { raising, lowering, notes } = sentences(all, options);
      expect(notes.at(-1)).toBe(last);
      return [named(raising), named(lowering), notes.length];
    };
    expect(said()).toEqual(["acd", "beg", 1]);
    expect(said({ reasons: 10 })).toEqual(["acdf", "begj", 1]);
    expect(said({ reasons: 1 })).toEqual(["a", "b", 1]);
    expect(said({ reasons: 0 })).toEqual(["", "", 1]);
    expect(said({ reasons: 10, least: 0.6 })).toEqual(["acd", "b", 1]);
    expect(said({ reasons: 10, least: 0 })).toEqual(["acdf", "beghj", 1]);
    expect(said({ least: 1 })).toEqual(["", "", 2]);
    expect(sentences(all, { least: 1 }).notes).toEqual([nothing, last]);
  });

  it("leave out what is filled in or protected, and say so where it is large", () => {
    const filled = of("a", 1, { imputed: true, value: undefined });
    const young = of("age", -1, { protected: true });
    const notes = (contributions: readonly Contribution[], options: object = {}) =>
      sentences(explained(contributions), options).notes;
    expect(notes([filled, of("b", 1)])).toEqual([unknown, last]);
    expect(notes([young, of("b", 1)])).toEqual([others, last]);
    expect(notes([of("isMale", 1), of("b", 1)])).toEqual([others, last]);
    expect(notes([of("yearOfBirth", 1)])).toEqual([others, nothing, last]);
    expect(notes([filled, young])).toEqual([unknown, others, nothing, last]);
    // A protected column that is filled in is not known, and no more is said.
    expect(notes([{ ...filled, protected: true }])).toEqual([unknown, nothing, last]);
    expect(notes([{ ...filled, amount: 0.01 }, { ...young, amount: 0.01 }, of("b", 1)])).toEqual([
      last,
    ]);
    // A list of one's own is in place of all others.
    const own = sentences(explained([young, of("isMale", 1), of("b", 1)]), { withheld: ["b"] });
    expect(own).toMatchObject({
      ...{ raising: ["isMale of the variant: x"], lowering: ["age of the variant: x"] },
      notes: [others, last],
    });
    expect(notes([{ ...young, protected: false }])).toEqual([last]);
  });

  it("say how the rest is to be read", () => {
    const notes = (more: Partial<Explanation>, contributions = [of("b", 1)]) =>
      sentences(explained(contributions, more)).notes;
    const parts = "The parts do not quite add up to the prediction.";
    const same = "The model says the same of every purchase.";
    expect(notes({ status: "max-points" })).toEqual([parts, last]);
    expect(notes({ status: "converged" })).toEqual([last]);
    expect(notes({ method: "none" }, [])).toEqual([same, last]);
    expect(notes({ method: "tree-shap" }, [])).toEqual([nothing, last]);
    const warned = sentences(explained([of("b", 1)]), { warning: "by labels" });
    expect(warned).toEqual({
      headline: "The model expects a return with probability 50 %.",
      ...{ raising: [], lowering: [], notes: ["No reasons are given: by labels"] },
    });
    const rounded = [0, 0.004, 0.005, 0.995, 1].map(
      (probability) => sentences(explained([], { probability })).headline,
    );
    expect(rounded.map((each) => each.replace(/.* (\d+ %)\.$/, "$1"))).toEqual([
      ...["0 %", "0 %", "1 %", "100 %", "100 %"],
    ]);
  });

  it("name columns by the words that are given, and numbers by six digits", () => {
    const words = { price: "the price", messages: "news", product: "article" };
    const { raising } = sentences(
      explained([
        of("price", 9, { about: "customer", value: 1234567.8 }),
        of("price", 8, { value: 0.1 + 0.2 }),
        of("size", 7, { value: "M" }),
        of("messages", 6, { about: "messages", value: undefined }),
        of("product", 5, { about: "rates", value: undefined }),
        of("graph", 4, { about: "embedding", value: undefined }),
      ]),
      { words, reasons: 9 },
    );
    expect(raising).toEqual([
      ...["the price of the customer: 1234570", "the price of the variant: 0.3"],
      ...["size of the variant: M", "news", "earlier returns by the same article"],
      "what the graph knows of customer and variant",
    ]);
  });
});
