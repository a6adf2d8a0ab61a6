import { random, treeDispose } from "@legendre/core-tensor";
import type { Key } from "@legendre/core-tensor/random";
import { type HealthRecord, readHealth } from "../../aux/explain-health.ts";
import type { LearnedInverse } from "../../inverse/codec.ts";
import type { CurvatureHealth, CurvatureSignals } from "../report.ts";
import { readable } from "./readable.ts";
import { released } from "./released.ts";
import type { SurgeonPrograms, WithState } from "./surgeon-programs.ts";

/** Where a curvature is measured. */
export interface HealthPoint<P, B, S> {
  readonly programs: Pick<SurgeonPrograms<P, B, S>, "health">;
  readonly params: P;
  /** Taken over, and freed. */
  readonly batch: B;
  readonly state: S;
  readonly mask: P;
  readonly key: Key;
  /** The first number that is folded into the key. */
  readonly draw: number;
  /** How many vectors the signals are means along. */
  readonly vectors: number;
}

/**
 * Random vectors of a measurement; each costs a Fisher product and two products with `Q`. A few large eigenvalues make most of the loss along a
 * vector, so that it varies by its own size from one to the next: along two, updates that helped looked as if they had harmed, and were left out.
 * Where no updates are judged, nothing hangs on the numbers, and of a million weights and more they are not worth most of the time of a removal.
 */
export function vectorsOf(judges: boolean, weights: number): number {
  if (judges || weights < 2 ** 20) return 8;
  return weights < 2 ** 23 ? 2 : 1;
}

/** The mean of the signals along a few vectors, the same for the same key. */
export async function measureHealth<P, B, S>(
  learned: LearnedInverse,
  { programs, params, batch, state, mask, key, draw, vectors }: HealthPoint<P, B, S>,
): Promise<HealthRecord> {
  const given: WithState<B, S> = { batch, state };
  return released(batch, async () => {
    const records: HealthRecord[] = [];
    for (let i = 0; i < vectors; i++) {
      const health = await released(random.foldIn(key, draw + i), (own) =>
        programs.health(learned, params, given, own, mask),
      );
      await readable(health);
      records.push(readHealth(health));
      treeDispose(health);
    }
    const mean = (name: "ratio" | "residual" | "excess" | "loss"): number =>
      records.reduce((sum, record) => sum + record[name], 0) / records.length;
    const { updates, skipped } = records[0] as HealthRecord;
    return {
      ratio: mean("ratio"),
      residual: mean("residual"),
      excess: mean("excess"),
      loss: mean("loss"),
      updates,
      skipped,
    };
  });
}

/** What the report says of a curvature, and of what its updates started from. */
export function reportedHealth(
  end: HealthRecord,
  start: HealthRecord | undefined,
): CurvatureHealth {
  const { updates, skipped, loss } = end;
  if (start === undefined) return { ...signalsOf(end), updates, skipped };
  // Losses are below 0 where Q is of any use.
  const gain = (start.loss - loss) / Math.abs(start.loss);
  const learned = { ...signalsOf(end), gain };
  return { ...learned, updates, skipped, start: signalsOf(start) };
}

function signalsOf({ ratio, residual, excess }: HealthRecord): CurvatureSignals {
  return { ratio, residual, excess };
}
