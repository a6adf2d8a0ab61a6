import { bytesOf, type Form } from "./forms.ts";
import type { LatencyTable } from "./latency.ts";
import type { Site } from "./sites.ts";

/** What a site costs in a form, and what the form does to the outputs. */
export interface Option {
  readonly form: Form;
  /** Expected distance of the outputs from those of the model before; see `distance`. */
  readonly loss: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

/** One change on the way from the model before to the smallest and fastest. */
export interface Change {
  readonly site: Site;
  readonly option: Option;
}

/** The forms of a site with what each costs. */
export function optionsOf(
  site: Site,
  losses: ReadonlyMap<Form, number>,
  latency: LatencyTable | undefined,
): Option[] {
  const dense = latency?.get("float32") ?? 0;
  return [...losses].map(([form, loss]) => ({
    form,
    loss,
    // Forms for storage alone are widened when the model is loaded, and take as long as before.
    milliseconds: latency?.get(form) ?? dense,
    bytes: bytesOf(site, form),
  }));
}

/**
 * All changes, in the order in which they cost least loss for the time and bytes that they save. Of each site only those forms come up
 * that no mix of two others beats (the lower convex hull of loss over cost), so that ratios grow along the way.
 *
 * @param weights - what a millisecond and a byte count.
 */
export function changesInOrder(
  sites: ReadonlyMap<Site, readonly Option[]>,
  weights: { readonly millisecond: number; readonly byte: number },
): Change[] {
  const cost = ({ milliseconds, bytes }: Option): number =>
    weights.millisecond * milliseconds + weights.byte * bytes;
  const steps = [...sites].flatMap(([site, options]) => {
    const hull: Option[] = [];
    const ratio = (a: Option, b: Option): number => (b.loss - a.loss) / (cost(a) - cost(b));
    const start = options.find(({ form }) => form === "float32") as Option;
    const rest = options.filter((option) => option !== start && cost(option) < cost(start));
    for (const option of [start, ...rest.sort((a, b) => a.loss - b.loss || cost(a) - cost(b))]) {
      const last = hull.at(-1);
      if (last !== undefined && cost(option) >= cost(last)) continue;
      while (hull.length >= 2 && ratio(hull.at(-1)!, option) <= ratio(hull.at(-2)!, hull.at(-1)!))
        hull.pop();
      hull.push(option);
    }
    return hull
      .slice(1)
      .map((option, i) => ({ site, option, ratio: ratio(hull[i] as Option, option) }));
  });
  return steps.sort((a, b) => a.ratio - b.ratio).map(({ site, option }) => ({ site, option }));
}

/** The form of each site after some changes. */
export function formsAfter(sites: Iterable<Site>, changes: readonly Change[]): Map<Site, Form> {
  const forms = new Map<Site, Form>([...sites].map((site) => [site, "float32"]));
  for (const { site, option } of changes) forms.set(site, option.form);
  return forms;
}
