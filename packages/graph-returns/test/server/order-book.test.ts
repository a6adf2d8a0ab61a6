import * as crypto from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { orderBook } from "../../src/server/order-book.ts";

vi.mock("node:crypto", async (original) => {
  const all = await original<typeof crypto>();
  return { ...all, hash: vi.fn(all.hash) };
});

const order = (n: number) => ({ order: `o${n}`, customer: `c${n}`, variant: `${n}` });
const outcome = (n: number, returned: boolean) => ({ order: `o${n}`, returned });

describe("the book of orders", () => {
  it("hashes an order with a secret of its own, so that nobody can look for two that share a key", () => {
    const hash = vi.mocked(crypto.hash);
    const texts = [orderBook(), orderBook()].map((book) => {
      hash.mockClear();
      book.add(order(1));
      return String(hash.mock.calls[0]?.[1]);
    });
    for (const text of texts) expect(text).toMatch(/^[0-9a-f]{32}\["o1"\]$/);
    expect(new Set(texts).size).toBe(2);
  });

  it("takes each event once, and the last that is said of an order holds", () => {
    const book = orderBook();
    expect(book.add(outcome(1, true))).toBeUndefined();
    expect(book.add(order(1))).toMatchObject({ variant: 1n });
    expect(book.add(order(1))).toBeUndefined();
    expect(book.add(outcome(1, false))).toMatchObject({ returned: false });
    expect(book.add(outcome(1, false))).toBeUndefined();
    expect(book.add(outcome(1, true))).toMatchObject({ returned: true, was: false });
    book.add(order(2));
    expect([book.orders(), book.outcomes(), book.events()]).toEqual([2, 1, 7]);
    const named = ["o1", "o2", "o3"].map((name) => ({ order: name }));
    expect(named.map(book.numberOf)).toEqual([0, 1, -1]);
    expect(named.map(book.outcome)).toEqual([...[true, undefined, undefined]]);
    expect([book.eventOf("o1"), book.eventOf("o2"), book.eventOf("o3")]).toEqual([2, 7, 0]);
  });

  it("keeps lines of an order apart, with what became of each and the event of the last", () => {
    const book = orderBook();
    const line = (name: string, variant: string) => ({
      order: "o",
      line: name,
      customer: "c",
      variant,
    });
    const events = [line("1", "5"), line("2", "6"), { order: "o", line: "2", returned: true }];
    for (const event of events) expect(book.add(event)).toBeDefined();
    expect(book.add(line("2", "6"))).toBeUndefined();
    expect([book.orders(), book.hasLines("o"), book.hasLines("p")]).toEqual([2, true, false]);
    const outcomes = ["1", "2", "3"].map((name) => book.outcome({ order: "o", line: name }));
    expect(outcomes).toEqual([undefined, true, undefined]);
    expect(book.ends(1)).toEqual({ customer: expect.any(BigInt), variant: 6n });
    expect(book.eventOf("o")).toBe(2);
    // No way to write an order is a line of another, and an order without lines is none of its lines.
    expect(book.add({ order: "o", customer: "c", variant: "7" })).toMatchObject({ variant: 7n });
    expect(book.numberOf({ order: JSON.stringify(["o", "1"]) })).toBe(-1);
    expect([book.orders(), book.eventOf("o"), book.numberOf({ order: "o" })]).toEqual([3, 5, 2]);
  });

  it("tells a model what tables of any moment lack, and nothing of it twice", () => {
    const events = [
      ...[order(1), order(2), outcome(2, true), order(3), outcome(1, false), outcome(2, false)],
      ...[order(4), outcome(3, true), outcome(2, true), outcome(1, true), outcome(4, false)],
    ];
    const stateAfter = (count: number) => {
      const state = new Map<string, boolean | undefined>();
      for (const event of events.slice(0, count)) {
        state.set(event.order, "returned" in event ? event.returned : undefined);
      }
      return state;
    };
    const book = orderBook();
    for (const event of events) book.add(event);
    const now = stateAfter(events.length);
    for (let held = 0; held <= events.length; held++) {
      // Tables hold the orders whose outcome was known; what is told on top must lead to what is known now.
      const model = new Map<string, (boolean | undefined)[]>();
      for (const [name, known] of stateAfter(held)) {
        if (known !== undefined) model.set(name, [known]);
      }
      for (const { variant, returned, was } of book.since(held)) {
        const name = `o${variant}`;
        const before = model.get(name);
        if (returned === undefined) expect(before).toBeUndefined();
        else if (was === undefined) expect(before).toEqual([undefined]);
        else expect(before).toEqual([was]);
        model.set(name, [returned]);
      }
      expect([...model].sort()).toEqual([...now].map(([name, known]) => [name, [known]]).sort());
    }
  });

  it("tells of the moment when it was asked, whatever comes while it tells", () => {
    const book = orderBook();
    book.add(order(1));
    const told = book.since(0);
    book.add(outcome(1, true));
    book.add(order(2));
    expect([...told].map(({ returned }) => returned)).toEqual([undefined]);
  });
});
