import type { ReturnsData } from "../data/returns-data.ts";
import { type ExplanationText, sentences } from "../explain/sentences.ts";
import type { FittedReturns } from "../models/returns-model.ts";
import type { Messages } from "../protocols/task.ts";
import {
  type Order,
  type OrderLine,
  type ScoredLine,
  type Scorer,
  scorer,
  type Why,
} from "../serve/scorer.ts";
import { type OrderBook, orderBook } from "./order-book.ts";
import { type OrderLog, openOrderLog, type ShopEvent } from "./order-log.ts";

/** What a server scores with. */
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
  /** The last order of the log that the tables hold already. @defaultValue they hold none of them */
  readonly ordersThrough?: string;
}

/** A line's score as it is answered. */
export interface AnsweredScore extends ScoredLine {
  /** Whether the probability is at or above the threshold, where there is one. */
  readonly act?: boolean;
}

/** Why a line has its score. */
export interface AnsweredWhy extends Why, AnsweredScore {
  /** In words, as `sentences` makes them; left out where the model does not tell. */
  readonly reasons?: Pick<ExplanationText, "raising" | "lowering" | "notes">;
}

/** The state of a server: orders on disk, and the scorer that has heard of them. */
export interface Orders {
  readonly book: OrderBook;
  readonly scorer: () => Scorer;
  readonly about: () => { readonly model: string; readonly schemaHash: string };
  readonly bytes: () => number;
  /** Why orders cannot be written, since the last that could be. */
  readonly failure: () => string | undefined;
  readonly scored: (lines: readonly OrderLine[]) => Promise<AnsweredScore[]>;
  readonly why: (line: OrderLine) => Promise<AnsweredWhy>;
  /** Writes events down and tells the scorer. Those that are known already are not written again. */
  readonly add: (
    events: readonly ShopEvent[],
  ) => Promise<{ readonly accepted: number; readonly known: number; readonly unknown: number }>;
  readonly reload: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the log, loads model and tables, and tells the scorer of all orders. */
export async function openOrders(
  path: string,
  load: () => Promise<LoadedShop>,
  open: (path: string) => Promise<OrderLog> = openOrderLog,
): Promise<Orders> {
  const log = await open(path);
  const book = orderBook();
  for (const event of log.events) book.add(event);
  /** Orders that came while a new scorer was made, which it has to hear of too. */
  let meanwhile: Order[] | undefined;
  const started = async (): Promise<{ shop: LoadedShop; scorer: Scorer }> => {
    const shop = await load();
    const { fitted, data, messages, coldStart, ordersThrough } = shop;
    // What is in the book now the scorer is told at once; what comes later, afterwards.
    meanwhile = [];
    const orders = [...book.since(ordersThrough)];
    return { shop, scorer: await scorer(fitted, data, { messages, coldStart, orders }) };
  };
  let now: Awaited<ReturnType<typeof started>>;
  try {
    now = await started();
  } catch (error) {
    await log.close();
    throw error;
  }
  meanwhile = undefined;
  let failure: string | undefined;
  /** Events on their way to disk, by order and kind, so that one that is sent twice is written once. */
  const under = new Map<string, Promise<void>>();
  /** Reloads, one after the other. */
  let turn: Promise<unknown> = Promise.resolve();

  const answered = (scores: readonly ScoredLine[]): AnsweredScore[] => {
    const { calibrate, threshold } = now.shop;
    const raw = Float32Array.from(scores, ({ probability }) => probability);
    const shown = calibrate === undefined ? raw : calibrate(raw);
    return scores.map((score, i) => {
      const probability = shown[i] as number;
      const act = threshold === undefined ? {} : { act: probability >= threshold };
      return { ...score, probability, ...act };
    });
  };

  const write = async (fresh: readonly ShopEvent[]): Promise<void> => {
    try {
      await log.append(fresh);
      failure = undefined;
    } catch (error) {
      failure = (error as Error).message;
      throw error;
    }
    for (const event of fresh) {
      const told = book.add(event);
      if (told === undefined) continue;
      now.scorer.observe(told);
      meanwhile?.push(told);
    }
  };

  const reload = async (): Promise<void> => {
    try {
      const next = await started();
      for (const order of meanwhile ?? []) next.scorer.observe(order);
      const old = now.scorer;
      now = next;
      // Requests that were begun with the old one end within this long.
      setTimeout(() => void old.dispose(), 30_000).unref();
    } finally {
      meanwhile = undefined;
    }
  };

  return {
    book,
    scorer: () => now.scorer,
    about: () => ({ model: now.scorer.model, schemaHash: now.scorer.schemaHash }),
    bytes: log.bytes,
    failure: () => failure,
    scored: async (lines) => answered(await now.scorer.score(lines)),
    async why(line) {
      const { scorer, shop } = now;
      const found = await scorer.why(line);
      const explained = await scorer.explain(line);
      const answer = { ...found, ...answered([found])[0]! };
      if (explained === undefined) return answer;
      const { words, withheld } = shop;
      const { raising, lowering, notes } = sentences(explained, {
        ...(words === undefined ? {} : { words }),
        ...(withheld === undefined ? {} : { withheld }),
      });
      return { ...answer, reasons: { raising, lowering, notes } };
    },
    async add(events) {
      const fresh: ShopEvent[] = [];
      const waits: Promise<void>[] = [];
      let [known, unknown] = [0, 0];
      const keys = new Set<string>();
      for (const event of events) {
        const isOrder = "customer" in event;
        const key = `${isOrder ? "order" : "outcome"} ${event.order}`;
        const written = under.get(key);
        if (written !== undefined) waits.push(written);
        if (written !== undefined || keys.has(key)) known++;
        else if (isOrder ? book.has(event.order) : book.isKnown(event.order)) known++;
        else if (!isOrder && !book.has(event.order) && !keys.has(`order ${event.order}`)) unknown++;
        else {
          fresh.push(event);
          keys.add(key);
        }
      }
      const written = fresh.length === 0 ? undefined : write(fresh);
      if (written !== undefined) {
        for (const key of keys) under.set(key, written);
        await written.finally(() => {
          for (const key of keys) under.delete(key);
        });
      }
      // What is known because another request sent it must be on disk as well before it is called known.
      await Promise.all(waits);
      return { accepted: fresh.length, known, unknown };
    },
    reload() {
      const done = turn.then(reload);
      turn = done.catch(() => undefined);
      return done;
    },
    refresh() {
      const done = turn.then(() => now.scorer.refresh());
      turn = done.catch(() => undefined);
      return done;
    },
    async close() {
      await turn;
      await log.close();
      await now.scorer.dispose();
    },
  };
}
