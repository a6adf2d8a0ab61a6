import { assembleReturns, type RawEvents, type RawNodes, type RawSplit } from "../data/assemble.ts";
import type { ReturnsData, SplitName } from "../data/returns-data.ts";
import { publishedFacts } from "../data/returns-data.ts";
import { typedColumn } from "../data/typed-column.ts";
import { type TableKind, tableColumns } from "../schema/tables.ts";
import { type GeneratorCounts, type Rows, release, type Values } from "./release.ts";
import { type GeneratorOptions, generatorSettings } from "./settings.ts";

/** What the generator knows of its edges and the tables do not say. */
export interface GeneratedTruth {
  /** The true probability of each training and each testing edge being returned. */
  readonly probability: Readonly<Record<SplitName, Float64Array>>;
  readonly counts: GeneratorCounts;
}

/** A generated data set with the truth behind it. */
export interface GeneratedReturns extends ReturnsData {
  readonly truth: GeneratedTruth;
}

/**
 * Simulates a shop and releases of it what the published data set releases: about a tenth of two months'
 * purchases of the customers who returned something, and aggregates that contain the answers. The leak, the
 * selection and the cold start of the published tables arise by themselves.
 *
 * @param options - the size, the seed and the numbers of the model; see {@link GeneratorOptions}.
 * @returns the data set that loading the files of {@link writeReturns} gives, and the truth.
 * @throws code "option"; "engine" when a worker thread fails; the reason of an aborted signal.
 *
 * @example
 * ```ts
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const data = await generateReturns({ edges: 1000, seed: 1 });
 * const { edges, customers } = data.splits.training;
 * console.log(edges.count > 800, customers.columns[0]?.name); // → true yearOfBirth
 * ```
 *
 * @remarks Each customer and month has random numbers of its own, so the result does not depend on `chunk` and
 *   `workers`. About 13 purchases are simulated for each that is released.
 */
export async function generateReturns(options: GeneratorOptions = {}): Promise<GeneratedReturns> {
  const settings = generatorSettings("generateReturns", options);
  const parts = new Map<string, Rows[]>();
  const truths: Record<SplitName, Float64Array[]> = { training: [], testing: [] };
  const counts = await release(settings, {
    rows: (rows) => {
      const key = `${rows.table} ${rows.split}`;
      const list = parts.get(key) ?? [];
      parts.set(key, list);
      list.push(kept(rows, settings.reasons));
    },
    truth: ({ table, split, truth }) => {
      if (table === "events") truths[split].push(truth);
    },
  });
  const raw = (split: SplitName): RawSplit => ({
    events: events(parts.get(`events ${split}`) ?? []),
    customers: nodes("customers", parts.get(`customers ${split}`) ?? [], settings.reasons),
    variants: nodes("variants", parts.get(`variants ${split}`) ?? [], settings.reasons),
  });
  const data = assembleReturns(
    { training: raw("training"), testing: raw("testing") },
    [],
    publishedFacts,
  );
  const probability = { training: joined(truths.training), testing: joined(truths.testing) };
  return { ...data, truth: { probability, counts } };
}

/** Columns that stay in memory: indicators are made anew from the words, reasons where they are drawn. */
const stays = (table: TableKind, reasons: boolean): number[] =>
  [...tableColumns[table].keys()].filter((i) => {
    const spec = tableColumns[table][i]!;
    return spec.indicates === undefined && (reasons || spec.reason !== true);
  });

function kept(rows: Rows, reasons: boolean): Rows {
  return { ...rows, columns: stays(rows.table, reasons).map((i) => rows.columns[i]!) };
}

function events(parts: readonly Rows[]): RawEvents {
  const column = (i: number) => parts.map(({ columns }) => columns[i]!);
  return {
    variant: joined(column(0) as BigInt64Array[], BigInt64Array),
    customer: joined(column(1) as BigInt64Array[], BigInt64Array),
    label: joined(column(2) as Uint8Array[], Uint8Array),
  };
}

function nodes(table: TableKind, parts: readonly Rows[], reasons: boolean): RawNodes {
  const specs = stays(table, reasons).map((i) => tableColumns[table][i]!);
  const columns = specs.map((spec, i) => ({
    spec,
    values: whole(parts.map(({ columns }) => columns[i]!)),
  }));
  const ids = columns.find(({ spec }) => spec.names === "key")?.values as BigInt64Array;
  const rest = columns.filter(({ spec }) => spec.names !== "key");
  return { ids, columns: rest.map(({ spec, values }) => typedColumn(spec, values)) };
}

/** One column of its parts. */
function whole(parts: readonly Values[]): Values {
  const first = parts[0];
  if (first === undefined) return new Float64Array(0);
  if ("codes" in first) {
    const codes = parts.map((part) => (part as { codes: Uint8Array }).codes);
    return { codes: joined(codes, Uint8Array), words: first.words };
  }
  const Kind = first.constructor as { new (length: number): never };
  return joined(parts as readonly never[], Kind);
}

type Typed = BigInt64Array | Int32Array | Uint8Array | Float64Array;

function joined<T extends Typed = Float64Array>(
  parts: readonly T[],
  Kind: { new (length: number): T } = Float64Array as never,
): T {
  const out = new Kind(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part as never, at);
    at += part.length;
  }
  return out;
}
