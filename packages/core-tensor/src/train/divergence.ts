import {
  above,
  count,
  group,
  type OptionKind,
  type OptionsOf,
  type Settings,
  shared,
  value,
} from "../options.ts";

/** The options of `divergence` of {@link fit}. */
export const divergenceOptions = shared({
  /**
   * How far above the lowest mean loss a loss may be, in units of the loss that the run began with or of the greatest one it has come
   * back from, above 1.
   */
  factor: above(1, 100),
  /** How many readings of the loss in a row have to be so high, at least 1; at the last step of a run one is enough. */
  patience: count(1, 3),
});

/** When {@link fit} ends a run whose loss runs away. */
export interface Divergence extends OptionsOf<typeof divergenceOptions> {}

/** {@link Divergence} with defaults in place. */
export interface DivergenceRule extends Settings<typeof divergenceOptions.kinds> {}

/** A {@link Divergence}, or `false`. */
/* @__NO_SIDE_EFFECTS__ */
export function divergence(): OptionKind<Divergence | false, "default", DivergenceRule | false> {
  const rule = group(divergenceOptions.kinds);
  const either = value(undefined, [
    "false, or an object with factor and patience",
    (given) => given === false || (typeof given === "object" && given !== null),
  ]);
  const check = (where: string, name: string, given: unknown): DivergenceRule | false =>
    either.check(where, name, given) === false ? false : rule.check(where, name, given);
  return { ...rule, check };
}

/** What the losses of a run have been; plain numbers, which are saved with it. */
export interface LossLevel {
  /** The lowest mean loss, or the loss of the first batch. */
  readonly lowest: number;
  /** The greatest magnitude up to the lowest loss: what the run has come back from. 0 only where all losses have been 0. */
  readonly scale: number;
  /** The greatest magnitude so far. */
  readonly greatest: number;
  /** Readings in a row that were too high. */
  readonly high: number;
}

/** The level that a run begins with; none where its first loss is not finite. */
export function firstLevel(loss: number): LossLevel | undefined {
  if (!Number.isFinite(loss)) return undefined;
  return { lowest: loss, scale: Math.abs(loss), greatest: Math.abs(loss), high: 0 };
}

/** How far a loss is above the lowest one, in units of the scale: alike for all multiples of a loss. */
function riseOf({ lowest, scale }: Pick<LossLevel, "lowest" | "scale">, loss: number): number {
  return scale === 0 ? 0 : (loss - lowest) / scale;
}

/** The level after one more reading. */
function levelAfter(level: LossLevel, loss: number, isHigh: boolean): LossLevel {
  const greatest = Math.max(level.greatest, Math.abs(loss));
  if (level.scale === 0 || loss < level.lowest) {
    return { lowest: Math.min(level.lowest, loss), scale: greatest, greatest, high: 0 };
  }
  return { ...level, greatest, high: isHigh ? level.high + 1 : 0 };
}

/** The level where a high loss is that of the data: good params have one like it, `good`, on the same batches. */
function levelExplained(level: LossLevel, loss: number, good: number): LossLevel {
  const own = Math.abs(Number.isFinite(good) ? good : loss);
  const greatest = Math.max(level.greatest, Math.abs(loss));
  return { ...level, scale: Math.max(level.scale, own), greatest, high: 0 };
}

/** What a reading of the loss says of a run. */
export interface Judgement {
  readonly level: LossLevel;
  /** Whether the loss is no higher than what the run has come back from. */
  readonly isGood: boolean;
  /** Whether it is too high, beside that of good params on the same batches too. */
  readonly isHigh: boolean;
  /** The latter, where it was asked for. */
  readonly beside?: number;
}

/**
 * Judges a mean loss. One that is too high is compared with that of the last good params on the same batches, so that neither outliers nor the
 * order of rows are taken for a divergence.
 *
 * @param goodLoss - works out the latter; undefined where no params are known to be good yet, after a resume.
 */
export async function judge(
  { factor }: DivergenceRule,
  level: LossLevel,
  loss: number,
  goodLoss: (() => Promise<number>) | undefined,
): Promise<Judgement> {
  const rise = riseOf(level, loss);
  if (rise <= factor) {
    return { level: levelAfter(level, loss, false), isGood: rise <= 1, isHigh: false };
  }
  const high = { level: levelAfter(level, loss, true), isGood: false, isHigh: true };
  if (goodLoss === undefined) return high;
  const beside = await goodLoss();
  const scale = Math.max(level.scale, Math.abs(beside));
  const above = riseOf({ lowest: beside, scale }, loss);
  if (above > factor) return { ...high, beside };
  // Where good params have a loss that is not finite, it says nothing against these.
  const isGood = !(above > 1);
  return { level: levelExplained(level, loss, beside), isGood, isHigh: false };
}

const remedy =
  "lower the learning rate or let it warm up, bound updates (clipByGlobalNorm), or raise the damping of an optimiser that has one";

/** Why a run ended as diverged, and what to change. */
export function divergedMessage(
  { lowest }: LossLevel,
  losses: { readonly own: number; readonly good: number | undefined },
  steps: { readonly own: number; readonly good: number },
): string {
  const [own, least] = [losses.own, lowest].map(short);
  const where = `the loss ran away: ${own} at step ${steps.own}, from ${least} at its lowest`;
  const beside =
    losses.good === undefined ? "" : `, whose loss on the same batches is ${short(losses.good)}`;
  const why = `params and states are those of step ${steps.good}${beside}`;
  return `${where}; ${why}; ${remedy}; divergence: false lets a run go on`;
}

/** Why a run ended as not finite, and what to change. */
export function nonFiniteMessage(
  what: "loss" | "params",
  steps: { readonly own: number; readonly good: number },
): string {
  const where = `the ${what} ${what === "loss" ? "was" : "were"} not finite at step ${steps.own}`;
  return `${where}; params and states are those of step ${steps.good}; ${remedy}`;
}

function short(value: number): string {
  return Number(value.toPrecision(3)).toString();
}
