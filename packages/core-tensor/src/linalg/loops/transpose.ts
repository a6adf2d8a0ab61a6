import { type Tensor, zeros } from "../../ops.ts";
import { scoped } from "../../scope.ts";
import type { Closure } from "../../transforms/closure.ts";
import { vjp } from "../../transforms/index.ts";

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
      scoped(() => {
        const { pullback, dispose } = vjp((v: Tensor) => call(values, v), zeros([size]) as Tensor);
        const turned = pullback(u);
        dispose();
        return turned;
      }),
  };
}
