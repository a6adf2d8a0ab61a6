import { orderId } from "../serve/order-ids.ts";
import type { OrderBook } from "./order-book.ts";
import type { LoggedEvent, ShopEvent } from "./shop-event.ts";

/** What became of events that were sent. */
export interface Added {
  /** Orders that are new, and first outcomes. */
  readonly accepted: number;
  /** Outcomes that say another thing than before; they hold from now on. */
  readonly corrected: number;
  /** Sent before, and said the same. */
  readonly known: number;
  /** Outcomes of orders that the log does not hold. */
  readonly unknown: number;
}

/** What of the events has to be written, and how many are what. */
export function sorted(
  events: readonly ShopEvent[],
  book: OrderBook,
): Added & { readonly fresh: LoggedEvent[] } {
  const fresh: LoggedEvent[] = [];
  let [accepted, corrected, known, unknown] = [0, 0, 0, 0];
  const at = Date.now();
  /** Orders and outcomes of this very list. */
  const made = new Set<string>();
  const said = new Map<string, boolean>();
  // Nothing is written of a list with an id that is none.
  for (const event of events) {
    orderId("orders", "id", event.order);
    if (!("customer" in event)) continue;
    orderId("orders", "customer", event.customer);
    orderId("orders", "variant", event.variant);
  }
  for (const event of events) {
    const { order } = event;
    const isThere = made.has(order) || book.has(order);
    if ("customer" in event) {
      if (isThere) known++;
      else {
        made.add(order);
        accepted++;
        fresh.push({ ...event, at });
      }
      continue;
    }
    const before = said.get(order) ?? book.outcome(order);
    if (!isThere) unknown++;
    else if (before === event.returned) known++;
    else {
      if (before === undefined) accepted++;
      else corrected++;
      said.set(order, event.returned);
      fresh.push({ ...event, at });
    }
  }
  return { fresh, accepted, corrected, known, unknown };
}
