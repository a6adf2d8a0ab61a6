import { broadcastTo, cast, fill, Tensor } from "../ops.ts";
import { checkNumber, type NumberRange } from "../options.ts";
import { checkNotDisposed, checkShape } from "../tree/index.ts";
import { checkSizes } from "./bits.ts";

/**
 * The shape of a draw with a parameter: that given, or that of a tensor of parameters, which must broadcast to it. A number is checked, the values of a
 * tensor are not.
 */
export function shapeOfDraw(
  where: string,
  name: string,
  parameter: number | Tensor,
  shape: readonly number[] | undefined,
  range: NumberRange,
): readonly number[] {
  if (shape !== undefined) checkSizes(where, shape);
  if (!(parameter instanceof Tensor)) {
    checkNumber(where, name, parameter, range);
    return shape ?? [];
  }
  checkNotDisposed(where, name, parameter);
  const target = shape ?? parameter.shape;
  const lead = target.length - parameter.shape.length;
  const wanted =
    lead < 0 ? target : target.slice(lead).map((size, i) => (parameter.shape[i] === 1 ? 1 : size));
  checkShape(where, name, parameter, wanted);
  return target;
}

/** The parameter of each number of a draw. */
export function parameterOfEach(parameter: number | Tensor, shape: readonly number[]): Tensor {
  if (!(parameter instanceof Tensor)) return fill([...shape], parameter);
  return broadcastTo(cast(parameter, "float32"), [...shape]);
}
