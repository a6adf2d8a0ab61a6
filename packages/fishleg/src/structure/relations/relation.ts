import type { Attrs, ValueType } from "@legendre/core-tensor/graph";
import type { Units } from "../units.ts";

/** What is known of one axis of a value. */
export interface Axis {
  /** The positions along it. */
  readonly positions: readonly number[];
  /** Whether the value is 0 at each position whose unit has been masked. */
  readonly zero: boolean;
  /** The axes it was merged of by a reshape, the slowest first. */
  readonly merged?: readonly Axis[];
}

/** The axes of a value. */
export type Axes = readonly Axis[];

/** One node of a program, as its relation sees it. */
export interface RelatedNode {
  readonly kernel: string;
  readonly attrs: Attrs;
  readonly inputs: readonly Axes[];
  readonly outputs: readonly ValueType[];
  readonly units: Units;
}

/** Which positions of an axis are left. */
export type Kept = readonly number[];

/** What the attributes of a smaller node follow from. */
export interface SmallerNode {
  readonly attrs: Attrs;
  /** For each input and axis. */
  readonly inputs: readonly (readonly Kept[])[];
  readonly outputs: readonly (readonly Kept[])[];
}

/** How an op relates the axes of its results to those of its inputs. */
export interface Relation {
  /** The axes of the results; unites what goes together and freezes what must stay. */
  readonly relate: (node: RelatedNode) => readonly Axes[];
  /**
   * The attributes of the op on smaller values.
   * @defaultValue the same
   */
  readonly smaller?: (node: SmallerNode) => Attrs;
  /** Whether its result does not depend on the sizes left, so that positions are picked from the whole. */
  readonly whole?: boolean;
}

/** Relations by kernel. */
export type Relations = Readonly<Record<string, Relation>>;

/** An axis of units of its own. */
export function newAxis(units: Units, length: number, zero = false): Axis {
  return { positions: units.axis(length), zero };
}

/** An axis of which all must stay. */
export function frozenAxis(units: Units, length: number, reason: string): Axis {
  const axis = newAxis(units, length);
  freezeAxis(units, axis, reason);
  return axis;
}

/** Says that all positions of an axis must stay. */
export function freezeAxis(units: Units, axis: Axis, reason: string): void {
  for (const position of axis.positions) units.freeze(position, reason);
}

/** Says that two axes of the same length go together position by position. */
export function uniteAxes(units: Units, a: Axis, b: Axis): void {
  for (const [i, position] of a.positions.entries())
    units.unite(position, b.positions[i] as number);
}

/** The axes with what is known of zeros replaced. */
export function withZero(axes: Axes, zero: (axis: Axis) => boolean): Axis[] {
  return axes.map((axis) => ({ ...axis, zero: zero(axis) }));
}

/** Two axes that go together; one of length 1 is repeated along the other. */
export function broadcast(
  units: Units,
  axes: readonly Axis[],
  zero: (has: Axis[]) => boolean,
): Axis {
  const longest = axes.reduce((a, b) => (b.positions.length > a.positions.length ? b : a));
  const along = axes.filter(({ positions }) => positions.length === longest.positions.length);
  for (const axis of along) if (axis !== along[0]) uniteAxes(units, along[0] as Axis, axis);
  return { positions: longest.positions, zero: zero(along) };
}
