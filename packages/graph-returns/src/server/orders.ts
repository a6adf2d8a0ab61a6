import { inSlices } from "../pause.ts";
import type { Order } from "../serve/scorer-types.ts";
import { inTurn } from "./in-turn.ts";
import { type OrderBook, orderBook } from "./order-book.ts";
import { type OrderLog, type OrderLogOptions, openOrderLog } from "./order-log.ts";
import { type LoggedEvent, lineKey, type ShopEvent } from "./shop-event.ts";
import { checkSet, heldBy, type LoadedShop, type ShopInUse, shopInUse } from "./shop-in-use.ts";
import { type Added, sorted } from "./sorted-events.ts";

/** Loads what a server scores with; the signal ends it, when the server stops meanwhile. */
export type LoadShop = (context: { readonly signal: AbortSignal }) => Promise<LoadedShop>;

/** The state of a server: orders on disk, and the scorer that has heard of them. */
export interface Orders {
  readonly book: OrderBook;
  /** What answers now. Who takes it is answered by it to the end. */
  readonly now: () => ShopInUse;
  readonly bytes: () => number;
  /** Why orders cannot be written now; asks the disk. */
  readonly failure: () => Promise<string | undefined>;
  /** Writes events down and tells the scorer. Those that are known already are not written again. */
  readonly add: (events: readonly ShopEvent[]) => Promise<Added>;
  readonly reload: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** Ends a reload that is under way. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Options of {@link openOrders}. */
export interface OrdersOptions {
  readonly open?: (path: string, options: OrderLogOptions) => Promise<OrderLog>;
  readonly newIds?: number;
  /** Is told what does not stop work and somebody should know. */
  readonly warn?: (message: string, error?: unknown) => void;
  /** Ends the start with an error of its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds for which an answer of the disk is good. */
const asked = 1000;

/** Opens the log, loads model and tables, and tells the scorer of all orders. */
export async function openOrders(
  path: string,
  load: LoadShop,
  {
    open = openOrderLog,
    newIds = Number.POSITIVE_INFINITY,
    warn = () => undefined,
    signal,
  }: OrdersOptions = {},
): Promise<Orders> {
  const book = orderBook();
  const log = await open(path, { hear: (event) => void book.add(event) });
  const closing = new AbortController();
  const giveUp = (): void => closing.abort(signal?.reason);
  if (signal?.aborted === true) giveUp();
  signal?.addEventListener("abort", giveUp);
  /** Orders that came while a new scorer was made, which it has to hear of too. */
  let meanwhile: Order[] | undefined;
  const started = async (): Promise<ShopInUse> => {
    closing.signal.throwIfAborted();
    const shop = await unless(closing.signal, load({ signal: closing.signal }));
    await checkSet(shop);
    // The scorer first hears of all orders in the book. Orders that arrive while it loads are told afterwards.
    const orders = book.since(heldBy(shop, book));
    meanwhile = [];
    return shopInUse(shop, orders, { newIds, signal: closing.signal });
  };
  let now: ShopInUse;
  try {
    now = await started();
  } catch (error) {
    await log.close();
    throw error;
  } finally {
    signal?.removeEventListener("abort", giveUp);
  }
  meanwhile = undefined;
  let failure: string | undefined;
  let lastAsked = Number.NEGATIVE_INFINITY;
  /** Purchases on their way to disk, and what is said of them. */
  const under = new Map<string, Promise<void>>();
  /** Reloads and refreshes, one after the other. */
  const inOrder = inTurn();
  /** Book and scorer hear of events in the order of the log, which numbers them. */
  let telling: Promise<void> = Promise.resolve();

  const write = async (fresh: readonly LoggedEvent[]): Promise<void> => {
    try {
      await log.append(fresh);
      failure = undefined;
    } catch (error) {
      failure = (error as Error).message;
      throw error;
    }
    const tell = (event: LoggedEvent): void => {
      const told = book.add(event);
      if (told === undefined) return;
      meanwhile?.push(told);
      now.scorer.observe(told);
    };
    const told = telling.then(() => inSlices(fresh, tell));
    telling = told.catch(() => undefined);
    await told;
  };

  const reload = async (): Promise<void> => {
    try {
      const next = await started();
      // More may come while these are told; what is left is told in one piece.
      const late = meanwhile ?? [];
      let told = 0;
      const behind = function* () {
        while (told < late.length) yield late[told++]!;
      };
      await inSlices(behind(), next.scorer.observe, closing.signal);
      for (const order of behind()) next.scorer.observe(order);
      const old = now;
      now = next;
      old.retire().catch((error) => warn("the old model could not be disposed of", error));
    } finally {
      meanwhile = undefined;
    }
  };
  const stop = async (): Promise<void> => {
    closing.abort(new Error("the server stops"));
    await inOrder(async () => {});
  };

  const close = async (): Promise<void> => {
    await stop();
    await telling;
    try {
      await log.close();
    } finally {
      await now.retire();
    }
  };
  let closed: Promise<void> | undefined;

  return {
    book,
    now: () => now,
    bytes: log.bytes,
    async failure() {
      if (performance.now() - lastAsked < asked) return failure;
      lastAsked = performance.now();
      await (failure === undefined ? log.check() : log.probe()).then(
        () => {
          failure = undefined;
        },
        (error: Error) => {
          failure = error.message;
        },
      );
      return failure;
    },
    async add(events) {
      // What another request has on its way to disk is waited for: it may fail, and then it is as if it had not been sent.
      for (;;) {
        const waits = events.flatMap((event) => under.get(lineKey(event)) ?? []);
        if (waits.length === 0) break;
        await Promise.allSettled(waits);
      }
      const { fresh, ...counts } = sorted(events, book);
      if (fresh.length === 0) return counts;
      const written = write(fresh);
      for (const event of fresh) under.set(lineKey(event), written);
      try {
        await written;
      } finally {
        for (const event of fresh) under.delete(lineKey(event));
      }
      return counts;
    },
    reload: () => inOrder(reload),
    refresh: () => inOrder(() => now.scorer.refresh()),
    stop,
    close: () => (closed ??= close()),
  };
}

/** The result of some work, or the reason of the signal if that comes first; the work is then left to itself. */
async function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
  });
  // Nobody may be left to hear how it ends.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
