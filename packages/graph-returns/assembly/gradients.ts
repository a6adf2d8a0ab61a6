// Gradient and hessian of the logistic loss by the margin: p − y and p (1 − p), times the row's weight.
import { argument } from "./control";
import { exponential } from "../../core-tensor/assembly/exponential";

/** Arguments: rows, margins, labels (float32), weights (float32, or 0), pairs. Rows come in fours. */
export function logisticGradients(task: usize, chunk: usize, chunks: usize): void {
  const count: usize = argument(task, 0), fours = (count + 3) >> 2;
  const first = fours * chunk / chunks, last = fours * (chunk + 1) / chunks;
  const margins: usize = argument(task, 1), labels: usize = argument(task, 2), weights: usize = argument(task, 3), pairs: usize = argument(task, 4);
  const one = f32x4.splat(1);
  for (let i = first; i < last; i++) {
    const at = i << 4;
    const m = v128.load(margins + at);
    // e^−|m| never overflows.
    const out = pairs + (at << 1);
    v128.store(out, f32x4.neg(f32x4.abs(m)));
    exponential(out, 4);
    const e = v128.load(out);
    const less = f32x4.div(e, f32x4.add(one, e));
    const p = v128.bitselect(less, f32x4.sub(one, less), f32x4.lt(m, f32x4.splat(0)));
    let g = f32x4.sub(p, v128.load(labels + at));
    let h = f32x4.max(f32x4.mul(less, f32x4.sub(one, less)), f32x4.splat(1e-16));
    if (weights != 0) {
      const w = v128.load(weights + at);
      g = f32x4.mul(g, w);
      h = f32x4.mul(h, w);
    }
    v128.store(out, i32x4.shuffle(g, h, 0, 4, 1, 5));
    v128.store(out, i32x4.shuffle(g, h, 2, 6, 3, 7), 16);
  }
}
