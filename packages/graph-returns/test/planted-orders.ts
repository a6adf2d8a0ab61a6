import { random } from "@legendre/core-tensor";
import { type FromTablesOptions, fromTables, type ReturnsData } from "../src/index.ts";

export const day = 86_400_000;

/** What a shop of orders is like. */
interface PlantedOrders {
  readonly orders?: number;
  readonly customers?: number;
  readonly seed?: number;
  /** Whether purchases have the column of orders, of the day of return, and of times. */
  readonly with?: readonly ("order" | "returnedAt" | "time")[];
  /** Days from which on outcomes are not known yet. */
  readonly openFrom?: number;
  /** Shuffles the rows of purchases. */
  readonly shuffled?: number;
  readonly split?: FromTablesOptions["split"];
}

const purchaseRows = ({
  orders = 700,
  customers = 60,
  seed = 3,
  openFrom = 1e9,
}: PlantedOrders = {}) => {
  const draw = random.hostRandom(seed);
  const rows = [];
  for (let order = 0; order < orders; order++) {
    const at = (300 * order) / orders + 0.9 * draw.uniform() ** 2;
    const customer = draw.below(customers);
    // What becomes of an order is a coin: nothing that was known before tells it, and each of its lines tells the others.
    const rate = draw.uniform() < 0.25 ? 0.85 : 0.03;
    const lines = 2 + draw.below(5);
    for (let line = 0; line < lines; line++) {
      const isBack = draw.uniform() < rate;
      const back = at + 1 + 20 * draw.uniform();
      const isOpen = at > openFrom;
      rows.push({
        ...{ order: `order ${order}`, who: `c${customer}`, what: `p${draw.below(40)}` },
        // Lines of an order are written one after the other.
        day: day * at + 1000 * line,
        back: isOpen ? null : Number(isBack),
        backOn: isOpen || !isBack ? null : day * back,
      });
    }
  }
  return rows;
};

/** A shop in which what becomes of a line is told by the other lines of its order, and by nothing else. */
export function plantedOrders(options: PlantedOrders = {}): Promise<ReturnsData> {
  const { customers = 60 } = options;
  const columns = options.with ?? ["order", "time"];
  const rows = purchaseRows(options);
  if (options.shuffled !== undefined) {
    const order = random.hostRandom(options.shuffled).permutation(rows.length);
    const before = rows.slice();
    for (const [i, from] of order.entries()) rows[i] = before[from]!;
  }
  const list = (count: number, of: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => of(i));
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  return fromTables(
    {
      customers: {
        id: list(customers, (i) => `c${i}`),
        land: list(customers, (i) => `land ${i % 4}`),
      },
      products: { id: list(40, (i) => `p${i}`), size: list(40, (i) => `size ${i % 3}`) },
      purchases: {
        ...{ order: column("order"), who: column("who"), what: column("what") },
        ...{ day: column("day"), back: column("back"), backOn: column("backOn") },
      },
    },
    {
      customers: { id: "id", columns: { land: { kind: "category" } } },
      products: { id: "id", columns: { size: { kind: "category" } } },
      purchases: {
        ...{ customer: "who", product: "what", returned: "back" },
        ...(columns.includes("time") ? { time: "day" } : {}),
        ...(columns.includes("order") ? { order: "order" } : {}),
        ...(columns.includes("returnedAt") ? { returnedAt: "backOn" } : {}),
      },
    },
    options.split === undefined ? {} : { split: options.split },
  );
}
