import { numberAt } from "../data/columns.ts";
import type { ReturnsData, SplitName } from "../data/returns-data.ts";
import type { Contribution, Explanation, RowAttributions } from "./explanation.ts";

/** Where a model's input comes from. */
export interface InputSource {
  readonly about: Contribution["about"];
  readonly column: string;
}

/** The column that a model's input is made of: indicators of words and of missing values belong to theirs. */
export function sourceOf(name: string): InputSource {
  const side = /^(customer|variant)s (.*)$/s.exec(name);
  if (side !== null) {
    const column = side[2]!.replace(/=.*$/s, "").replace(/ missing$/, "");
    return { about: side[1] as "customer" | "variant", column };
  }
  const messages = /^messages (.*)$/s.exec(name);
  if (messages !== null) return { about: "messages", column: messages[1]! };
  const rates = /^(.*) (rate|count)$/s.exec(name);
  if (rates !== null) return { about: "rates", column: rates[1]! };
  return { about: "embedding", column: name.startsWith("embedding ") ? "graph" : name };
}

/** The nodes of a purchase, and whose tables speak of them; a node that these do not have is not known. */
export interface PurchaseNodes {
  readonly split: SplitName;
  readonly customer: number;
  readonly variant: number;
}

/** Adds the amounts of inputs up by column, with what the tables say of a purchase; largest first. */
export function byColumn(
  names: readonly string[],
  amounts: ArrayLike<number>,
  data: ReturnsData,
  purchase: PurchaseNodes,
): Contribution[] {
  const sums = new Map<string, InputSource & { amount: number }>();
  for (const [j, name] of names.entries()) {
    const source = sourceOf(name);
    const key = `${source.about} ${source.column}`;
    const sum = sums.get(key) ?? { ...source, amount: 0 };
    sum.amount += amounts[j]!;
    sums.set(key, sum);
  }
  return [...sums.values()]
    .map((sum): Contribution => ({ ...sum, ...saidOf(sum, data, purchase) }))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** What is said of a purchase from the amounts of its inputs, but for its number and its probability. */
export function explained(
  names: readonly string[],
  { amounts, base, output, unit, method, status }: RowAttributions,
  data: ReturnsData,
  purchase: PurchaseNodes,
): Omit<Explanation, "edge" | "probability"> {
  const contributions = byColumn(names, amounts, data, purchase);
  const sum = contributions.reduce((total, { amount }) => total + amount, base);
  return { unit, base, output, contributions, residual: output - sum, method, status };
}

/** What a table says of a column of a purchase. */
function saidOf(
  { about, column }: InputSource,
  data: ReturnsData,
  purchase: PurchaseNodes,
): Pick<Contribution, "value" | "imputed" | "protected"> {
  const said = tableValue(about, column, purchase, data);
  if (about !== "customer" && about !== "variant") return said;
  const { columns } = data.splits[purchase.split][`${about}s`];
  const found = columns.find(({ name }) => name === column);
  const isProtected = found !== undefined && found.kind !== "reference" && found.protected === true;
  return isProtected ? { ...said, protected: true } : said;
}

function tableValue(
  about: Contribution["about"],
  column: string,
  purchase: PurchaseNodes,
  data: ReturnsData,
): Pick<Contribution, "value" | "imputed"> {
  if (about !== "customer" && about !== "variant") return { value: undefined, imputed: false };
  const table = data.splits[purchase.split][`${about}s`];
  const row = table.rowOf[purchase[about]] ?? -1;
  if (column === "no row") return { value: row < 0 ? "yes" : "no", imputed: row < 0 };
  const found = table.columns.find(({ name }) => name === column);
  if (row < 0 || found === undefined || found.kind === "reference") {
    return { value: undefined, imputed: true };
  }
  if (found.kind === "category") {
    const word = found.levels[found.codes[row]!]!;
    return word === "" ? { value: undefined, imputed: true } : { value: word, imputed: false };
  }
  const value = numberAt(found, row);
  return Number.isNaN(value) ? { value: undefined, imputed: true } : { value, imputed: false };
}
