import { linearize, ravel, vjp, vmap } from "@legendre/core-tensor";
import {
  add,
  cast,
  div,
  matMul,
  mul,
  neg,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";
import {
  dampedSolve,
  freelySolved,
  type JacobianProducts,
  nystromInverse,
  type Solved,
  times,
} from "../damped-solve.ts";
import { flat, loops, residualRows, residualRowsEach } from "./residual-jacobian.ts";

/** What decides a step, checked. */
export interface StepSettings {
  readonly residuals: (params: never, batch: never) => unknown;
  readonly perRow: boolean;
  readonly system: "auto" | "normal" | "dual" | "cg";
  readonly sketch: number;
  readonly cg: { readonly maxSteps: number; readonly tolerance: number };
}

/** A step from some params, all as vectors; residuals are divided by the root of their number. */
export interface ResidualStep {
  readonly residuals: Tensor;
  readonly step: Tensor;
  /** `J` times the step. */
  readonly moved: Tensor;
  /** Of conjugate gradients; 0 without. */
  readonly steps: Tensor;
  /** bool: whether the equations of the step hold, with conjugate gradients to their tolerance. */
  readonly isSolved: Tensor;
}

/** Rows of a matrix that is factorised at most, and numbers of a Jacobian that is stored at most, with `"auto"`. */
const largest = { rows: 4096, numbers: 2 ** 26 };

/** All residuals of a batch as a vector, divided by the root of their number. */
export function meanResiduals(
  { residuals, perRow }: StepSettings,
  params: unknown,
  batch: unknown,
): Tensor {
  const own = (p: unknown, of: unknown): Tensor => flat(residuals(p as never, of as never));
  const all = perRow
    ? vmap((row: unknown) => own(params, row), loops)(batch as never)
    : own(params, batch);
  return div(reshape(all, [-1]), constant(Math.sqrt(all.size)));
}

/**
 * `δ = φ − Jᵀ (J Jᵀ + λ I)⁻¹ (r + J φ)`, or the same by `JᵀJ`.
 *
 * @param from - `φ`; 0 where it is undefined.
 */
export function residualStep(
  settings: StepSettings,
  params: unknown,
  batch: unknown,
  lambda: Tensor,
  from: Tensor | undefined,
): ResidualStep {
  const of = (p: unknown): Tensor => meanResiduals(settings, p, batch);
  const { vector, unravel } = ravel(params);
  const { value: residuals, pullback } = vjp(of, params);
  const [m, n] = [residuals.size, vector.size];
  const system = systemOf(settings.system, m, n);
  if (system === "cg") {
    const { pushforward } = linearize(of, params);
    const push = (v: Tensor): Tensor => pushforward(unravel(v as Tensor1D));
    const pull = (u: Tensor): Tensor => ravel(pullback(u)).vector;
    const rhs = wanted(residuals, from, push);
    const found = solvedFreely(settings, { push, pull }, rhs, lambda);
    return ended(residuals, { ...found, solution: pull(found.solution) }, from, push);
  }
  const jacobian = jacobianOf(settings, params, batch, m, n);
  const push = (v: Tensor): Tensor => times(jacobian, v);
  const rhs = wanted(residuals, from, push);
  const gram = matMul(jacobian, jacobian, system === "normal", system === "dual") as Tensor2D;
  const pull = (u: Tensor): Tensor => times(jacobian, u, true);
  const found =
    system === "normal"
      ? dampedSolve(gram, lambda, pull(rhs))
      : dampedSolve(gram, lambda, rhs, pull);
  const solution = system === "normal" ? found.solution : pull(found.solution);
  return ended(residuals, { ...found, solution, steps: constant(0) }, from, push);
}

/** How the equations of `m` residuals in `n` params are solved. */
export function systemOf(
  given: StepSettings["system"],
  m: number,
  n: number,
): "normal" | "dual" | "cg" {
  if (given !== "auto") return given;
  if (Math.min(m, n) > largest.rows || m * n > largest.numbers) return "cg";
  return m <= n ? "dual" : "normal";
}

/** `J / √m` as a matrix. */
function jacobianOf(
  { residuals, perRow }: StepSettings,
  params: unknown,
  batch: unknown,
  m: number,
  n: number,
): Tensor2D {
  const own = (p: unknown, of: unknown): Tensor => flat(residuals(p as never, of as never));
  const { rows } = perRow
    ? residualRowsEach(own, params, batch)
    : residualRows((p) => own(p, batch), params);
  return reshape(div(rows, constant(Math.sqrt(m))), [m, n]) as Tensor2D;
}

/** `−(r + J φ)`. */
function wanted(
  residuals: Tensor,
  from: Tensor | undefined,
  push: JacobianProducts["push"],
): Tensor {
  return neg(from === undefined ? residuals : add(residuals, push(from)));
}

function ended(
  residuals: Tensor,
  { solution: along, ...how }: Solved & Pick<ResidualStep, "steps">,
  from: Tensor | undefined,
  push: JacobianProducts["push"],
): ResidualStep {
  const step = from === undefined ? along : (add(from, along) as Tensor);
  return { residuals, step, moved: push(step), ...how };
}

/** `(J Jᵀ + λ I)⁻¹ b` by products. */
function solvedFreely(
  { sketch, cg }: StepSettings,
  { push, pull }: JacobianProducts,
  rhs: Tensor,
  lambda: Tensor,
): Solved & Pick<ResidualStep, "steps"> {
  const kernel = (v: Tensor): Tensor => push(pull(v));
  const rank = Math.min(sketch, rhs.size);
  const inverse = rank > 0 ? nystromInverse(kernel, lambda, rhs.size, rank) : undefined;
  const matvec = (v: Tensor): Tensor => add(kernel(v), mul(lambda, v));
  const behind = inverse && { preconditioner: { matvec: inverse }, x0: inverse(rhs) };
  const { value, steps, isSolved } = freelySolved(matvec, rhs, { ...cg, ...behind });
  return { solution: value, steps: cast(steps, "float32"), isSolved };
}
