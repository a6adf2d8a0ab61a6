/** Groups of one layer with what their removal costs and saves. */
export interface RankedGroup {
  readonly layer: string;
  /** The flat positions that go with it; none where it is pruned already. */
  readonly positions: Int32Array;
  /** The increase of the loss. */
  readonly loss: number;
  readonly cost: number;
}

/** Groups that go together. */
export interface Bundle {
  readonly positions: Int32Array;
  /** Loss per cost. */
  readonly score: number;
  /** The number of the bundle that has to go before; undefined for a layer's first. */
  readonly after: number | undefined;
}

/**
 * The groups of each layer in bundles, the cheapest first, such that a layer keeps a multiple of `multiple` groups
 * whichever of its bundles go: the first holds what is too much for a multiple, the others `multiple` groups each, and the
 * dearest stays. A bundle's loss is the sum of those of its groups. Bundles of a layer are never cheaper per cost than
 * those before them, so that a ranking takes them in order.
 */
export function bundleGroups(groups: readonly RankedGroup[], multiple: number): Bundle[] {
  const layers = new Map<string, RankedGroup[]>();
  for (const group of groups) {
    if (group.positions.length === 0) continue;
    const own = layers.get(group.layer);
    if (own === undefined) layers.set(group.layer, [group]);
    else own.push(group);
  }
  const bundles: Bundle[] = [];
  for (const own of layers.values()) addBundles(bundles, own, multiple);
  return bundles;
}

function addBundles(bundles: Bundle[], own: readonly RankedGroup[], multiple: number): void {
  const order = [...own].sort((a, b) => a.loss / a.cost - b.loss / b.cost);
  let [start, least] = [0, 0];
  for (let end = order.length % multiple || multiple; end < order.length; end += multiple) {
    const part = order.slice(start, end);
    const loss = part.reduce((total, group) => total + group.loss, 0);
    const cost = part.reduce((total, group) => total + group.cost, 0);
    least = Math.max(least, loss / cost);
    const after = start === 0 ? undefined : bundles.length - 1;
    bundles.push({ positions: union(part), score: least, after });
    start = end;
  }
}

/** Each position once: groups of one layer meet in a kernel that maps the layer to itself. */
function union(groups: readonly RankedGroup[]): Int32Array {
  return Int32Array.from(new Set(groups.flatMap(({ positions }) => [...positions])));
}
