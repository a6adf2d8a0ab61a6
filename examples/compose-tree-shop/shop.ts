import { fromTables, numberAt, type ReturnsData, type SplitName } from "@legendre/graph-returns";
import { numberStream } from "@legendre/treemaml";

/** What a new shop is like. */
export interface ShopOptions {
  readonly departments: number;
  /** Categories in each department. */
  readonly categories: number;
  readonly purchases: number;
  /** How far departments, and categories in them, lie apart in what makes customers return: standard deviations of weights. */
  readonly spreads: readonly [department: number, category: number];
  readonly seed: number;
}

/** A shop as tables, and the weights its returns were drawn by. */
export interface Shop {
  readonly data: ReturnsData;
  /** Name and department of each category. */
  readonly categories: readonly { readonly task: string; readonly department: string }[];
  /** The weight of each feature for a category, in the logit of a return. */
  readonly truth: ReadonlyMap<string, readonly number[]>;
}

/** Purchases of one category: rows of {@link features}, and outcomes. */
export interface Purchases {
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
}

/** What is known of a purchase at checkout, behind a 1 for the rate: columns of customers, then of products. */
const columns = { customers: ["age", "doubt"], products: ["price", "discount", "fit"] } as const;
export const features = 1 + columns.customers.length + columns.products.length;

const typical = [0.1, -0.3, 0.5, 0.2, 0.4, -0.4];

/** Draws a shop and reads it through `fromTables`; three customers in ten come only later, as the testing split. */
export async function newShop(options: ShopOptions): Promise<Shop> {
  const { departments, categories: each, purchases, spreads, seed } = options;
  const draws = numberStream(seed);
  const around = (w: readonly number[], s: number) => w.map((v) => v + s * draws.normal());
  const truth = new Map<string, readonly number[]>();
  const categories = Array.from({ length: departments }, (_, d) => {
    const weights = around(typical, spreads[0]);
    return Array.from({ length: each }, (_, c) => {
      const task = `category ${d}.${c}`;
      truth.set(task, around(weights, spreads[1]));
      return { task, department: `department ${d}` };
    });
  }).flat();
  const table = (rows: number, names: readonly string[]) =>
    Object.fromEntries(
      ["id", ...names].map((name) => [
        name,
        Array.from({ length: rows }, (_, i) => (name === "id" ? i : draws.normal())),
      ]),
    );
  const below = (n: number): number => Math.floor(n * draws.uniform());
  const customers = table(Math.ceil(purchases / 6), columns.customers);
  const products = table(20 * categories.length, columns.products);
  const category = products["id"]!.map((i) => categories[i % categories.length]!.task);
  const rows = Array.from({ length: purchases }, () => {
    const [customer, product] = [below(customers["id"]!.length), below(category.length)];
    const known = [
      1,
      ...columns.customers.map((name) => customers[name]![customer]!),
      ...columns.products.map((name) => products[name]![product]!),
    ];
    const weights = truth.get(category[product]!)!;
    const logit = known.reduce((sum, v, j) => sum + v * weights[j]!, 0);
    return { customer, product, returned: draws.uniform() < 1 / (1 + Math.exp(-logit)) };
  });
  const kinds = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { kind: "number" } as const]));
  const data = await fromTables(
    {
      customers,
      products: { ...products, category },
      purchases: {
        customer: rows.map(({ customer }) => customer),
        product: rows.map(({ product }) => product),
        returned: rows.map(({ returned }) => returned),
      },
    },
    {
      customers: { id: "id", columns: kinds(columns.customers) },
      products: {
        id: "id",
        columns: { ...kinds(columns.products), category: { kind: "category" } },
      },
      purchases: { customer: "customer", product: "product", returned: "returned" },
    },
    { split: { customers: 0.3 } },
  );
  return { data, categories, truth };
}

/** The purchases of a split by category, as the data set has them. */
export function purchasesOf(data: ReturnsData, split: SplitName): Map<string, Purchases> {
  const { customers, variants, edges } = data.splits[split];
  const readers = Object.entries(columns).flatMap(([side, names]) =>
    names.map((name) => {
      const table = side === "customers" ? customers : variants;
      const column = table.columns.find((each) => each.name === name);
      const ends = side === "customers" ? edges.customer : edges.variant;
      if (column?.kind !== "number") throw new Error(`the shop has no numbers called ${name}`);
      return (e: number): number => numberAt(column, table.rowOf[ends[e]!]!);
    }),
  );
  const category = variants.columns.find(({ name }) => name === "category");
  if (category?.kind !== "category") throw new Error("the shop has no categories");
  const found = new Map<string, { x: number[][]; y: number[] }>();
  for (let e = 0; e < edges.count; e++) {
    const name = category.levels[category.codes[variants.rowOf[edges.variant[e]!]!]!]!;
    const own = found.get(name) ?? { x: [], y: [] };
    own.x.push([1, ...readers.map((read) => read(e))]);
    own.y.push(edges.label[e]!);
    found.set(name, own);
  }
  return found;
}
