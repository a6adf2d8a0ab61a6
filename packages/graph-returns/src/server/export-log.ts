import { growingList } from "../serve/growing.ts";
import { orderBook } from "./order-book.ts";
import { readOrderLog } from "./order-log.ts";

/** What {@link exportLog} wrote. */
export interface ExportedLog {
  /** Purchases whose outcome is known, lines of orders each: rows of the table. */
  readonly purchases: number;
  /** Purchases whose outcome is not known yet; they are not in the table. */
  readonly open: number;
  /** Events of the log that the table holds: `eventsThrough` of a server whose tables are made of it. */
  readonly events: number;
}

/**
 * Writes the orders of a log whose outcome is known as a table of purchases: `order,line,customer,variant,returned,ordered_at,known_at`,
 * the times as ISO 8601 in UTC, `line` empty for orders without lines. The log may be in use meanwhile.
 *
 * @param log - the file of orders.
 * @param out - the CSV file; one that is there is replaced once the new one is whole.
 * @returns see {@link ExportedLog}.
 * @throws code "data" for a log that is none or is damaged, and where the table cannot be written; an older one is then as it was.
 *
 * @remarks Reads the log twice and keeps about 70 bytes an order in memory. Ids are written as they came, also those that a
 *   spreadsheet runs as a formula (`=1+1`): open the table there as text.
 */
export async function exportLog(log: string, out: string): Promise<ExportedLog> {
  const book = orderBook();
  /** When the last outcome was heard, by order. */
  const heard = growingList(new BigInt64Array());
  for await (const event of readOrderLog(log)) {
    if ("customer" in event) {
      if (book.add(event) !== undefined) heard.push(0n);
    } else if (book.add(event) !== undefined) {
      heard.set(book.numberOf(event), BigInt(event.at));
    }
  }
  let purchases = 0;
  const table = async function* () {
    yield "order,line,customer,variant,returned,ordered_at,known_at\n";
    for await (const event of readOrderLog(log)) {
      if (!("customer" in event)) continue;
      // An order that came since the first reading has none, and is left for the next table.
      const returned = book.outcome(event);
      if (returned === undefined) continue;
      const known = Number(heard.at(book.numberOf(event)));
      const cells = [event.order, event.line ?? "", event.customer, event.variant].map(quoted);
      const times = [event.at, known].map((at) => new Date(at).toISOString());
      purchases++;
      yield `${[...cells, Number(returned), ...times].join(",")}\n`;
    }
  };
  // Who serves does not load what command lines need.
  const { writeAtomically } = await import("@legendre/core-tensor/command");
  await writeAtomically("exportLog", out, table());
  return { purchases, open: book.orders() - purchases, events: book.events() };
}

// No `'` in front of formulas, which `score` writes for people: this table is read back, where another id is another customer.
const quoted = (cell: string): string =>
  /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
