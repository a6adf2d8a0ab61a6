/**
 * Which positions along axes go together. A *unit* is what can be removed by itself; a position of an
 * axis is a unit, or it is *made of* several (of a channel and a row, once an image is flattened) and goes
 * when any of them goes. Positions that have to go together are united; units that must stay are frozen,
 * with the reason.
 */
export class Units {
  /** What a position is the same as; itself for a unit. */
  private readonly same: number[] = [];
  /** The units that a position is made of, where there are several. */
  private readonly made = new Map<number, readonly number[]>();
  private readonly reasons = new Map<number, string>();

  /** New units, one for each position of an axis. */
  axis(length: number): number[] {
    return Array.from({ length }, () => {
      this.same.push(this.same.length);
      return this.same.length - 1;
    });
  }

  /** A position that goes when any of the given goes. */
  madeOf(positions: readonly number[]): number {
    if (positions.length === 1) return positions[0] as number;
    const [position] = this.axis(1) as [number];
    this.made.set(position, this.unitsOf(positions));
    return position;
  }

  /** The units that some positions are made of, ascending. */
  unitsOf(positions: readonly number[]): number[] {
    const found = new Set<number>();
    for (const position of positions) {
      const end = this.find(position);
      const parts = this.made.get(end);
      if (parts === undefined) found.add(end);
      else for (const unit of this.unitsOf(parts)) found.add(unit);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** Says that two positions go together. */
  unite(a: number, b: number): void {
    if (this.find(a) === this.find(b)) return;
    const [left, right] = [this.unitsOf([a]), this.unitsOf([b])];
    if (left.length === right.length && left.every((unit, i) => unit === right[i])) return;
    const [one, other] = [left[0] as number, right[0] as number];
    if (left.length === 1 && !right.includes(one)) this.define(one, right);
    else if (right.length === 1 && !left.includes(other)) this.define(other, left);
    // Two sets that must go together, of which neither is a unit: all of both become one.
    else for (const unit of [...left, ...right]) this.join(unit, one);
  }

  /** Says that a position must stay. */
  freeze(position: number, reason: string): void {
    for (const unit of this.unitsOf([position])) {
      if (!this.reasons.has(unit)) this.reasons.set(unit, reason);
    }
  }

  /** Why a unit must stay; undefined where it need not. */
  reasonOf(unit: number): string | undefined {
    return this.reasons.get(unit);
  }

  /** Why a position must stay, which it must when all it is made of must. */
  whyFrozen(position: number): string | undefined {
    const units = this.unitsOf([position]);
    const all = units.every((unit) => this.reasons.has(unit));
    return all ? this.reasons.get(units[0] as number) : undefined;
  }

  /** A unit that turns out to be made of others. */
  private define(unit: number, parts: readonly number[]): void {
    if (parts.length === 1) {
      this.join(unit, parts[0] as number);
      return;
    }
    this.made.set(unit, parts);
    const reason = this.reasons.get(unit);
    if (reason !== undefined) for (const part of parts) this.freeze(part, reason);
  }

  private join(unit: number, to: number): void {
    const [from, goal] = [this.find(unit), this.find(to)];
    if (from === goal) return;
    this.same[from] = goal;
    const reason = this.reasons.get(from);
    if (reason !== undefined && !this.reasons.has(goal)) this.reasons.set(goal, reason);
  }

  private find(position: number): number {
    let at = position;
    while (this.same[at] !== at) {
      this.same[at] = this.same[this.same[at] as number] as number;
      at = this.same[at] as number;
    }
    return at;
  }
}
