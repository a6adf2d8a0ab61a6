/** One setting that was tried. */
export interface Trial {
  readonly value: number;
  /** What is made small; not finite where the setting failed. */
  readonly score: number;
}

/** What {@link ladderSearch} found. */
export interface Found {
  readonly value: number;
  /** Everything tried, by value. */
  readonly tried: readonly Trial[];
  /** Whether the winner is the smallest or largest value tried, so that the best may lie beyond. */
  readonly edge: boolean;
}

/** Where a {@link ladderSearch} looks. */
export interface Ladder {
  readonly start: number;
  /** Between neighbours at first. @defaultValue 10 */
  readonly factor?: number;
  /** Settings that everybody gets. @defaultValue 5 */
  readonly trials?: number;
  /** The most where the winner is on the edge. @defaultValue 8 */
  readonly most?: number;
  /** Settings that are tried afterwards where they lie beyond all that were; a winner there is followed like any on the edge. @defaultValue none */
  readonly also?: readonly number[];
}

/**
 * The best positive setting, the same search for every method: the start and its two neighbours on a geometric grid, then as many as
 * `trials` allows, each beyond the winner where that is on the edge, else halfway between it and the better of the neighbours that have not
 * been divided. A winner on the edge is followed beyond `trials`, up to `most`.
 */
export async function ladderSearch(
  { start, factor = 10, trials = 5, most = 8, also = [] }: Ladder,
  evaluate: (value: number) => Promise<number>,
): Promise<Found> {
  const tried: Trial[] = [];
  const look = async (value: number): Promise<void> => {
    const rounded = Number(value.toPrecision(3));
    const score = await evaluate(rounded);
    tried.push({
      value: rounded,
      score: Number.isFinite(score) ? score : Number.POSITIVE_INFINITY,
    });
    tried.sort((a, b) => a.value - b.value);
  };
  const winner = (): number =>
    tried.reduce((best, { score }, i) => (score < (tried[best] as Trial).score ? i : best), 0);
  const onEdge = (): boolean => winner() === 0 || winner() === tried.length - 1;
  for (const value of [start, start / factor, start * factor]) await look(value);
  const climb = async (): Promise<void> => {
    while (tried.length < trials || (tried.length < most && onEdge())) {
      const at = winner();
      const value = (tried[at] as Trial).value;
      if (at === 0) await look(value / factor);
      else if (at === tried.length - 1) await look(value * factor);
      else await look(between(tried, at));
    }
  };
  await climb();
  for (const value of also) {
    const [least, largest] = [tried[0] as Trial, tried.at(-1) as Trial];
    if (value < least.value || value > largest.value) await look(value);
  }
  await climb();
  const best = tried[winner()] as Trial;
  return { value: best.value, tried, edge: onEdge() };
}

/** The geometric middle of the wider gap beside the winner, of two equal ones that with the better neighbour. */
function between(tried: readonly Trial[], at: number): number {
  const [low, middle, high] = [tried[at - 1], tried[at], tried[at + 1]] as [Trial, Trial, Trial];
  const [below, above] = [middle.value / low.value, high.value / middle.value];
  const alike = Math.abs(below / above - 1) < 0.05;
  const lower = alike ? low.score <= high.score : below > above;
  return Math.sqrt(middle.value * (lower ? low : high).value);
}
