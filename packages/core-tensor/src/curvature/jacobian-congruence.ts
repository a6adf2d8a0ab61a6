import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { pushTree } from "../transforms/jvp.ts";
import { withLinearMaps } from "../transforms/linear-maps.ts";
import { record } from "../transforms/record.ts";
import { checkUsable, pullTree } from "../transforms/vjp.ts";
import { checkSameShapes, treeDispose, treeLeaves } from "../tree/index.ts";
import { type CurvatureOperator, symmetricOperator } from "./hessian-operator.ts";
import type { OutputMap } from "./output-maps.ts";

/** One product `Jᵀ C J v` for the Jacobian of a model and a map `C` made of its outputs. */
export function congruenceProduct<P>(
  where: string,
  f: (params: P) => Tensor,
  params: P,
  v: P,
  makeMap: (outputs: Tensor) => OutputMap,
): P {
  checkSameShapes(where, "v", v, "params", params);
  // What the map holds ends with the scope.
  return scoped(() =>
    withLinearMaps(where, f, params, ({ value: outputs, pushforward, pullback }) =>
      pullback(makeMap(outputs).product(pushforward(v))),
    ),
  );
}

/** The operator `Jᵀ C J`: the model is evaluated once for any number of products. */
export function congruenceOperator<P>(
  where: string,
  f: (params: P) => Tensor,
  params: P,
  makeMap: (outputs: Tensor) => OutputMap,
): CurvatureOperator<P> {
  const recording = record(where, f, params, "both");
  recording.tape.handOver();
  const outputs = recording.outputs[0]!;
  const release = (): void => {
    recording.tape.release();
    treeDispose(recording.outputs);
  };
  let map: OutputMap;
  try {
    map = makeMap(outputs);
  } catch (error) {
    release();
    throw error;
  }
  let disposed = false;
  const matvec = (v: P): P => {
    checkUsable(`${where}.matvec`, disposed);
    checkSameShapes(`${where}.matvec`, "v", v, "params", params);
    return scoped(() => {
      const tangent = pushTree<Tensor>(recording, treeLeaves<Tensor>(v));
      return pullTree<P>(recording, [map.product(tangent)]);
    });
  };
  return symmetricOperator(params, matvec, () => {
    disposed = true;
    map.dispose();
    release();
  });
}
