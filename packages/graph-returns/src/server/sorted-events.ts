import { LegendreError } from "@legendre/core-tensor";
import { orderId } from "../serve/order-ids.ts";
import { endsOf, type OrderBook, type OrderEnds } from "./order-book.ts";
import { type LineName, type LoggedEvent, lineKey, type ShopEvent } from "./shop-event.ts";

/** What became of events that were sent. */
export interface Added {
  /** Purchases that are new, and first outcomes. */
  readonly accepted: number;
  /** Outcomes that say another thing than before; they hold from now on. */
  readonly corrected: number;
  /** Sent before, and said the same. */
  readonly known: number;
  /** Outcomes of purchases that the log does not hold; they are not kept. */
  readonly unknown: number;
}

/**
 * What of the events has to be written, and how many are what.
 *
 * @throws code "data" for what is no id; with `details.reason` "conflict" for a purchase that is there with another customer or
 *   variant, and for an outcome that does not say of which line. Nothing is to be written then.
 */
export function sorted(
  events: readonly ShopEvent[],
  book: OrderBook,
): Added & { readonly fresh: LoggedEvent[] } {
  const fresh: LoggedEvent[] = [];
  let [accepted, corrected, known, unknown] = [0, 0, 0, 0];
  const at = Date.now();
  /** Purchases, orders with lines and outcomes of this very list. */
  const made = new Map<string, OrderEnds>();
  const lined = new Set<string>();
  const said = new Map<string, boolean>();
  // Nothing is written of a list with an id that is none.
  for (const event of events) {
    orderId("orders", "id", event.order);
    if (event.line !== undefined) orderId("orders", "line", event.line);
    if ("customer" in event) endsOf(event);
  }
  for (const event of events) {
    const key = lineKey(event);
    const number = book.numberOf(event);
    const there = made.get(key) ?? (number < 0 ? undefined : book.ends(number));
    if ("customer" in event) {
      const ends = endsOf(event);
      if (there !== undefined) {
        checkSame(event, ends, there);
        known++;
      } else {
        made.set(key, ends);
        if (event.line !== undefined) lined.add(event.order);
        accepted++;
        fresh.push({ ...event, at });
      }
      continue;
    }
    const before = said.get(key) ?? book.outcome(event);
    if (there === undefined) {
      const hasLines = lined.has(event.order) || book.hasLines(event.order);
      if (event.line === undefined && hasLines) throw withoutLine(event.order);
      unknown++;
    } else if (before === event.returned) known++;
    else {
      if (before === undefined) accepted++;
      else corrected++;
      said.set(key, event.returned);
      fresh.push({ ...event, at });
    }
  }
  return { fresh, accepted, corrected, known, unknown };
}

/** Raises an error for a purchase that is there with other ends: one of the two would be lost without a word. */
function checkSame(
  event: LineName & { customer: string; variant: string },
  ends: OrderEnds,
  there: OrderEnds,
): void {
  const { order, line } = event;
  const other = (["customer", "variant"] as const).filter((end) => ends[end] !== there[end]);
  if (other.length === 0) return;
  const name = `order ${JSON.stringify(order)}${line === undefined ? "" : `, line ${JSON.stringify(line)}`}`;
  const got = other.map((end) => `${end} ${JSON.stringify(event[end])}`).join(" and ");
  const message = `${name} came with ${got} and is there with another; nothing of this list was taken. Give each line of an order a "line" of its own, and an order that changes a new id`;
  const details = { reason: "conflict", order, ...(line === undefined ? {} : { line }), other };
  throw new LegendreError("data", "orders", message, details);
}

function withoutLine(order: string): LegendreError {
  const message = `an outcome of order ${JSON.stringify(order)} does not say of which line, and that order has lines; give "line". Nothing of this list was taken`;
  return new LegendreError("data", "orders", message, { reason: "conflict", order });
}
