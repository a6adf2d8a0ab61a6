import { compareAt } from "./compare.ts";
import type { BenchRecord } from "./record.ts";
import type { CompareOptions, Growth } from "./workload.ts";

/** Samples a side at one size; the shape of a curve needs fewer than a verdict. */
const rounds = 7;

/**
 * Times a workload at several sizes, under `--growth` and `--curves` only; `npm run bench -- --all --write` draws the
 * records as `docs/figures/bench-NAME-AXIS.svg`.
 */
export async function compareGrowth(
  growth: Growth,
  options: CompareOptions,
): Promise<BenchRecord[]> {
  const { name, row, axis, values, workload } = growth;
  if (!options.growth && !options.curves) return [];
  const records: BenchRecord[] = [];
  for (const value of options.smoke ? values.slice(0, 1) : values) {
    const at = await workload(value);
    const full = { rounds, ...at, name, ...(row === undefined ? {} : { row }) };
    records.push(await compareAt(full, { axis, value }, options));
  }
  return records;
}
