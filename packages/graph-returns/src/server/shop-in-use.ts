import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import { type ExplanationText, sentences } from "../explain/sentences.ts";
import type { FittedReturns } from "../models/fitted-returns.ts";
import { pause } from "../pause.ts";
import type { Messages } from "../protocols/task.ts";
import { scorer } from "../serve/scorer.ts";
import type { Order, OrderLine, ScoredLine, Scorer, Why } from "../serve/scorer-types.ts";
import type { OrderBook } from "./order-book.ts";

/** What a server scores with: one set, whose parts belong together. */
export interface LoadedShop {
  readonly fitted: FittedReturns;
  readonly data: ReturnsData;
  /** As in `scorer`. */
  readonly messages?: Messages;
  readonly coldStart?: FittedReturns;
  /** The probability of the model as the shop wants to see it: calibrated, say. */
  readonly calibrate?: (probabilities: Float32Array) => ArrayLike<number>;
  /** From which probability on an order is to be acted upon; the answer then has `act`. */
  readonly threshold?: number;
  /** What columns are called in reasons, by their name. @defaultValue the name itself */
  readonly words?: Readonly<Record<string, string>>;
  /** Columns that are never given as a reason; see `sentences`. @defaultValue those that tell gender and age */
  readonly withheld?: readonly string[];
  /**
   * The tables hold what the log held when this order was written: all orders whose outcome was known by then. Orders that
   * were open are told to the model, and so are outcomes and corrections that came later, of whatever order.
   * @defaultValue they hold none of the log
   */
  readonly ordersThrough?: string;
  /** The same by the number of events of the log that the tables hold; `export-log` says it. */
  readonly eventsThrough?: number;
  /** What `dataHash` says of the tables that model, calibration and threshold were made for; others are refused. @defaultValue not checked */
  readonly dataHash?: string;
}

/** A line's score as it is answered. */
export interface AnsweredScore extends ScoredLine {
  /** Whether the probability is at or above the threshold, where there is one. */
  readonly act?: boolean;
}

/** Why a line has its score; `base` and `adds` sum to the log odds of the probability that is answered. */
export interface AnsweredWhy extends Why, AnsweredScore {
  /** In words, as `sentences` makes them, of the model before calibration; left out where the model does not tell. */
  readonly reasons?: Pick<ExplanationText, "raising" | "lowering" | "notes">;
}

/** Which model answered. */
export interface About {
  readonly model: string;
  readonly schemaHash: string;
}

/** A loaded shop and its scorer: a request is answered by one of them from start to end, whatever is loaded meanwhile. */
export interface ShopInUse {
  readonly scorer: Scorer;
  readonly about: About;
  readonly scored: (lines: readonly OrderLine[]) => Promise<AnsweredScore[]>;
  readonly why: (line: OrderLine) => Promise<AnsweredWhy>;
  /** Disposes of it as soon as nobody is being answered by it. */
  readonly retire: () => Promise<void>;
}

/** Lines that are scored in one piece. */
const piece = 500;

/** Makes a shop ready, and tells its scorer of these orders. */
export async function shopInUse(
  shop: LoadedShop,
  orders: Iterable<Order>,
  { newIds, signal }: { readonly newIds: number; readonly signal: AbortSignal },
): Promise<ShopInUse> {
  const { fitted, data, messages, coldStart, calibrate, threshold, words, withheld } = shop;
  const ready = await scorer(fitted, data, { messages, coldStart, orders, newIds, signal });
  const about = { model: ready.model, schemaHash: ready.schemaHash };
  let answering = 0;
  let retired: (() => void) | undefined;
  /** Reasons are found for one line after the other, so that together they take no more turns than one. */
  let asked: Promise<unknown> = Promise.resolve();
  /** Counts who is being answered. */
  const inUse = async <T>(work: () => Promise<T>): Promise<T> => {
    answering++;
    try {
      return await work();
    } finally {
      if (--answering === 0) retired?.();
    }
  };
  const acted = (probability: number) =>
    threshold === undefined ? {} : { act: probability >= threshold };
  const answered = (scores: readonly ScoredLine[]): AnsweredScore[] => {
    const raw = Float32Array.from(scores, ({ probability }) => probability);
    const shown = calibrate === undefined ? raw : calibrate(raw);
    return scores.map((score, i) => {
      const probability = shown[i] as number;
      return { ...score, probability, ...acted(probability) };
    });
  };
  return {
    scorer: ready,
    about,
    scored: (lines) =>
      inUse(async () => {
        const all: AnsweredScore[] = [];
        for (let from = 0; from < lines.length; from += piece) {
          // A long list must not keep the others waiting.
          if (from > 0) await pause();
          for (const score of answered(await ready.score(lines.slice(from, from + piece)))) {
            all.push(score);
          }
        }
        return all;
      }),
    why: (line) =>
      inUse(async () => {
        const found = await ready.why(line, calibrate);
        const answer = { ...found, ...acted(found.probability) };
        const before = asked;
        const explaining = before.then(() => ready.explain(line));
        asked = explaining.catch(() => undefined);
        const explained = await explaining;
        if (explained === undefined) return answer;
        const { raising, lowering, notes } = sentences(explained, {
          ...(words === undefined ? {} : { words }),
          ...(withheld === undefined ? {} : { withheld }),
        });
        return { ...answer, reasons: { raising, lowering, notes } };
      }),
    async retire() {
      if (answering > 0) {
        await new Promise<void>((resolve) => {
          retired = resolve;
        });
      }
      await ready.dispose();
    },
  };
}

/** The number of the last event that the tables of a shop hold. */
export function heldBy({ ordersThrough, eventsThrough }: LoadedShop, book: OrderBook): number {
  const where = "returnsServer";
  if (ordersThrough !== undefined && eventsThrough !== undefined) {
    const message = `"ordersThrough" and "eventsThrough" say the same; give one of them`;
    throw new LegendreError("option", where, message, { ordersThrough, eventsThrough });
  }
  if (ordersThrough !== undefined) {
    const event = book.eventOf(ordersThrough);
    if (event > 0) return event;
    const message = `"ordersThrough" is "${ordersThrough}", an order that the log does not hold; give the last order that the tables hold, or the log that has it`;
    throw new LegendreError("data", where, message, { ordersThrough });
  }
  const held = eventsThrough ?? 0;
  if (Number.isSafeInteger(held) && held >= 0 && held <= book.events()) return held;
  const message = `"eventsThrough" is ${held}, and the log holds ${book.events()} events; give the number that "export-log" said of this log`;
  throw new LegendreError("data", where, message, { eventsThrough, events: book.events() });
}

/** Raises code "data" for tables that are not those of the set. */
export async function checkSet({ data, dataHash: expected }: LoadedShop): Promise<void> {
  if (expected === undefined) return;
  const { dataHash } = await import("../report/data-hash.ts");
  const got = await dataHash(data);
  if (got === expected) return;
  const message = `the tables have hash ${got}, and what was loaded with them was made for ${expected}; load model, tables and calibration of one set`;
  throw new LegendreError("data", "returnsServer", message, { reason: "set", got, expected });
}
