import { idIndex } from "../ids/id-index.ts";
import { growingList } from "../serve/growing.ts";
import { orderId } from "../serve/order-ids.ts";
import type { Order } from "../serve/scorer.ts";
import type { ShopEvent } from "./order-log.ts";

/** All orders so far, in about 50 bytes each: what a new model is told, and what an outcome belongs to. */
export interface OrderBook {
  readonly orders: () => number;
  readonly outcomes: () => number;
  /** Whether an order is there, and whether its outcome is. */
  readonly has: (order: string) => boolean;
  readonly isKnown: (order: string) => boolean;
  /** Writes an event down; what a model is to be told, or nothing where it knows. */
  readonly add: (event: ShopEvent) => Order | undefined;
  /** What a model of tables that hold everything up to the order `through` is to be told. */
  readonly since: (through?: string) => Iterable<Order>;
}

const [open, kept, returned] = [0, 1, 2];

/** An empty {@link OrderBook}. */
export function orderBook(): OrderBook {
  const index = idIndex();
  const customers = growingList(new BigInt64Array(1024));
  const variants = growingList(new BigInt64Array(1024));
  const states = growingList(new Uint8Array(1024));
  const numberOf = (order: string): number => index.find(orderId("orders", "id", order));
  let outcomes = 0;
  return {
    orders: () => index.count,
    outcomes: () => outcomes,
    has: (order) => numberOf(order) >= 0,
    isKnown: (order) => {
      const number = numberOf(order);
      return number >= 0 && states.at(number) !== open;
    },
    add(event) {
      if ("customer" in event) {
        if (numberOf(event.order) >= 0) return undefined;
        index.add(orderId("orders", "id", event.order));
        const line = {
          customer: orderId("orders", "customer", event.customer),
          variant: orderId("orders", "variant", event.variant),
        };
        customers.push(line.customer);
        variants.push(line.variant);
        states.push(open);
        return line;
      }
      const number = numberOf(event.order);
      if (number < 0 || states.at(number) !== open) return undefined;
      states.set(number, event.returned ? returned : kept);
      outcomes++;
      const line = { customer: customers.at(number), variant: variants.at(number) };
      return { ...line, returned: event.returned };
    },
    *since(through) {
      const first = through === undefined ? 0 : numberOf(through) + 1;
      for (let i = first; i < index.count; i++) {
        const line = { customer: customers.at(i), variant: variants.at(i) };
        yield line;
        const state = states.at(i);
        if (state !== open) yield { ...line, returned: state === returned };
      }
    },
  };
}
