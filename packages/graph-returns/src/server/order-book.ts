import { hash, randomBytes } from "node:crypto";
import { idIndex } from "../ids/id-index.ts";
import { growingList } from "../serve/growing.ts";
import { orderId } from "../serve/order-ids.ts";
import type { Order } from "../serve/scorer-types.ts";
import { type LineName, lineKey, type ShopEvent } from "./shop-event.ts";

/**
 * All purchases so far, in about 60 bytes each: what a new model is told, and what an outcome belongs to. A line of an order is
 * a purchase, and so is an order that was sent without lines.
 */
export interface OrderBook {
  readonly orders: () => number;
  readonly outcomes: () => number;
  /** Events so far: the number of the last. */
  readonly events: () => number;
  /** Whether an order has lines. */
  readonly hasLines: (order: string) => boolean;
  /** The place of a purchase among all, from 0; −1 for one that is not there. */
  readonly numberOf: (name: LineName) => number;
  /** Who bought what, by number. */
  readonly ends: (number: number) => OrderEnds;
  /** What became of a purchase as far as it is known. */
  readonly outcome: (name: LineName) => boolean | undefined;
  /** The number of the event that made an order, of one with lines the last of them; 0 for one that is not there. */
  readonly eventOf: (order: string) => number;
  /** Writes an event down; what a model is to be told, or nothing where it knows. */
  readonly add: (event: ShopEvent) => Order | undefined;
  /**
   * What a model is to be told of the events up to now if its tables hold the orders whose outcome was known after the event
   * numbered `held`: all others, and what has been corrected since.
   */
  readonly since: (held: number) => Iterable<Order>;
}

/** Both ends of a purchase, as 64-bit ids. */
export interface OrderEnds {
  readonly customer: bigint;
  readonly variant: bigint;
}

/** The {@link OrderEnds} of texts; raises code "data" for what is no id. */
export const endsOf = (ends: { customer: string; variant: string }): OrderEnds => ({
  customer: orderId("orders", "customer", ends.customer),
  variant: orderId("orders", "variant", ends.variant),
});

const [open, kept, returned] = [0, 1, 2];

/** An empty {@link OrderBook}. */
export function orderBook(): OrderBook {
  const index = idIndex();
  const keyOf = orderKeys();
  const numberOf = (name: LineName): number => index.find(keyOf(name));
  const ends = (number: number): OrderEnds => ({
    customer: customers.at(number),
    variant: variants.at(number),
  });
  /** Orders with lines, and the event that made the last line of each. */
  const lined = idIndex();
  const lastMade = growingList(new Int32Array());
  const customers = growingList(new BigInt64Array());
  const variants = growingList(new BigInt64Array());
  const states = growingList(new Uint8Array());
  /** Numbers of the events that made an order, and first said what became of it. */
  const made = growingList(new Int32Array());
  const known = growingList(new Int32Array());
  /** All that was said of the few orders that were corrected, by event. */
  const corrected = new Map<number, { readonly event: number; readonly state: number }[]>();
  let [outcomes, events] = [0, 0];

  const stateAt = (order: number, event: number): number => {
    const first = known.at(order);
    if (first === 0 || first > event) return open;
    const all = corrected.get(order);
    if (all === undefined) return states.at(order);
    return all.findLast((one) => one.event <= event)!.state;
  };
  return {
    orders: () => index.count,
    outcomes: () => outcomes,
    events: () => events,
    hasLines: (order) => lined.find(keyOf({ order })) >= 0,
    numberOf,
    ends,
    outcome(name) {
      const number = numberOf(name);
      const state = number < 0 ? open : states.at(number);
      return state === open ? undefined : state === returned;
    },
    eventOf(order) {
      const [alone, last] = [numberOf({ order }), lined.find(keyOf({ order }))];
      return Math.max(alone < 0 ? 0 : made.at(alone), last < 0 ? 0 : lastMade.at(last));
    },
    add(event) {
      events++;
      if ("customer" in event) {
        const key = keyOf(event);
        if (index.find(key) >= 0) return undefined;
        const line = endsOf(event);
        index.add(key);
        if (event.line !== undefined) {
          const order = lined.add(keyOf({ order: event.order }));
          if (order === lastMade.count) lastMade.push(events);
          else lastMade.set(order, events);
        }
        customers.push(line.customer);
        variants.push(line.variant);
        states.push(open);
        made.push(events);
        known.push(0);
        return line;
      }
      const number = numberOf(event);
      const state = event.returned ? returned : kept;
      if (number < 0 || states.at(number) === state) return undefined;
      const before = states.at(number);
      states.set(number, state);
      const line = ends(number);
      if (before === open) {
        known.set(number, events);
        outcomes++;
        return { ...line, returned: event.returned };
      }
      const all = corrected.get(number) ?? [{ event: known.at(number), state: before }];
      all.push({ event: events, state });
      corrected.set(number, all);
      return { ...line, returned: event.returned, was: before === returned };
    },
    since(held) {
      // Whoever takes its time over this is told of later events by others.
      const [last, count] = [events, index.count];
      return (function* () {
        for (let i = 0; i < count; i++) {
          const [then, now] = [stateAt(i, held), stateAt(i, last)];
          if (then !== open && then === now) continue;
          const line = ends(i);
          if (then === open) yield line;
          if (now === open) continue;
          const was = then === open ? {} : { was: then === returned };
          yield { ...line, returned: now === returned, ...was };
        }
      })();
    },
  };
}

/**
 * 64 bits of a hash of a purchase with a secret of this process: nobody can think of two that share them, and by
 * chance two do once in 10⁵ logs of 10⁷ orders.
 */
function orderKeys(): (name: LineName) => bigint {
  const secret = randomBytes(16).toString("hex");
  return (name) =>
    BigInt.asIntN(64, BigInt(`0x${hash("sha256", secret + lineKey(name), "hex").slice(0, 16)}`));
}
