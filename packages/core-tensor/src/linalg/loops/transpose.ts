import { type Tensor, zeros } from "../../ops.ts";
import { scoped } from "../../scope.ts";
import type { Closure } from "../../transforms/closure.ts";
import { pulledBack } from "../../transforms/vjp.ts";

/**
 * The transpose of a linear map, by its derivative.
 *
 * @param size - how many numbers the map takes.
 */
export function transposeOf(
  { captured, call }: Closure<Tensor, Tensor>,
  size: number,
): Closure<Tensor, Tensor> {
  return {
    captured,
    call: (values, u) =>
      scoped(() => pulledBack((v: Tensor) => call(values, v), zeros([size]) as Tensor, u)),
  };
}
