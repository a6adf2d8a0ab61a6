import { isRecord } from "../format/is-record.ts";
import type { Tensor } from "../ops.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkStructure } from "../tree/index.ts";
import { asModel, named, outputShape, type SequentialLayer, sameOrNew } from "./compose.ts";
import { type ApplyOptions, type Model, resolveApply } from "./model.ts";

/** A tree of one entry for each named layer. */
export type Entries = Readonly<Record<string, unknown>>;

/**
 * Named layers one after the other, in the order they are written; parameters and state have an entry for
 * each. What the models of this folder are put together with.
 *
 * @param name - the public function, for errors.
 */
export function stack(
  name: string,
  layers: Readonly<Record<string, SequentialLayer>>,
): Model<Entries, Entries> {
  const models = Object.entries(layers).map(
    ([place, layer]) => [place, asModel(name, place, layer)] as const,
  );
  return {
    init(key: Key, inputShape: readonly number[]) {
      return scoped(() => {
        const keys = split(key, models.length);
        let shape = inputShape;
        const drawn = models.map(([place, model], i) =>
          named(`${name}.init`, place, () => {
            const variables = model.init(keys[i] as Key, shape);
            shape = outputShape(model, variables, shape);
            return [place, variables] as const;
          }),
        );
        return {
          params: Object.fromEntries(drawn.map(([place, { params }]) => [place, params])),
          state: Object.fromEntries(drawn.map(([place, { state }]) => [place, state])),
        };
      });
    },
    apply(params: Entries, state: Entries, x: Tensor, options?: ApplyOptions) {
      const where = `${name}.apply`;
      const { training, key, momentum } = resolveApply(where, options);
      const places = models.map(([place]) => place);
      checkEntries(where, "params", params, places);
      checkEntries(where, "state", state, places);
      return scoped(() => {
        const keys = key === undefined ? [] : split(key, models.length);
        let output = x;
        const states = models.map(([place, model], i) =>
          named(where, place, () => {
            const own = { training, key: keys[i], momentum };
            const result = model.apply(params[place], state[place], output, own);
            output = result.output;
            return [place, result.state] as const;
          }),
        );
        return { output, state: sameOrNew(state, Object.fromEntries(states)) };
      });
    },
  };
}

/** Throws code "structure" unless a tree is a record with these entries, which layers check themselves. */
export function checkEntries(
  where: string,
  name: string,
  tree: unknown,
  places: readonly string[],
): void {
  const record = (names: readonly string[]) => ({
    keys: [...names].sort(),
    children: names.map(() => "leaf" as const),
  });
  const got = isRecord(tree) ? record(Object.keys(tree)) : "leaf";
  checkStructure(where, name, got, "the model", record(places));
}
