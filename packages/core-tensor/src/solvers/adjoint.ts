import { isNone, soundness } from "../linalg/loops/inner-solve.ts";
import { dot, float } from "../linalg/loops/scalars.ts";
import {
  add,
  concat,
  greater,
  mul,
  neg,
  reshape,
  where as select,
  slice,
  stack,
  sub,
  sum,
  type Tensor,
  zeros,
  zerosLike,
} from "../ops.ts";
import { scoped } from "../scope.ts";
import { closure, floatsOf } from "../transforms/closure.ts";
import { callCustom } from "../transforms/custom.ts";
import { jvp, scan, stopGradient, vjp } from "../transforms/index.ts";
import type { Custom } from "../transforms/traced-custom.ts";
import { ravel } from "../tree/index.ts";
import { type Integrated, integrate, type Rate } from "./integrate.ts";

interface Settings {
  readonly rtol: number;
  readonly atol: number;
  readonly maxSteps: number;
}

interface Values {
  readonly captured: readonly Tensor[];
  readonly y0: Tensor;
  readonly times: Tensor;
}

/** An integration in rising time whose derivatives are integrations, too: of tangents forwards, of the adjoint backwards. */
export function flowThrough(
  where: string,
  rate: Rate,
  y0: Tensor,
  times: Tensor,
  settings: Settings,
): Integrated {
  return callCustom(ruleOf(where, rate, settings), { captured: rate.captured, y0, times });
}

function ruleOf(
  where: string,
  rate: Rate,
  settings: Settings,
): Custom<Values, Integrated, readonly [Values, Integrated]> {
  const plain = ({ captured, y0, times }: Values): Integrated =>
    scoped(() =>
      integrate(
        { f: (y, t) => rate.call(captured, [y, t]), rtol: settings.rtol, atol: settings.atol },
        { y0, times, maxSteps: settings.maxSteps },
      ),
    );
  return {
    name: where,
    rule: "vjp",
    plain,
    evaluate: (at) => {
      const value = plain(at);
      return { value, residuals: [at, value] };
    },
    residuals: (at, value) => [at, value],
    push: (_, [at, found], tangent) => pushed(where, rate, at, found, tangent, settings),
    pull: (_, [at, found], cotangent) => pulled(where, rate, at, found, cotangent.values, settings),
  };
}

/** `z = (y, a, θ̄)` runs back from each time to the one before; at each, the cotangent of the value there joins `a`. */
function pulled(
  where: string,
  rate: Rate,
  { captured, y0, times }: Values,
  { values, numbers }: Integrated,
  cotangents: Tensor,
  settings: Settings,
): Values {
  const [n, k] = [y0.size, times.size];
  const { floats, merged } = floatsOf(captured);
  const parameters = ravel(floats);
  const later = (x: Tensor): Tensor =>
    slice(x, [1, ...x.shape.slice(1).map(() => 0)], [k - 1, ...x.shape.slice(1)]);
  const before = (z: Tensor, backFrom: Tensor, duration: Tensor): [Tensor, Tensor] => {
    const backwards = ([state, since]: readonly [Tensor, Tensor]): Tensor => {
      const [y, a] = [slice(state, [0], [n]), slice(state, [n], [n])];
      const now = sub(backFrom, since);
      return scoped(() => {
        const { value, pullback, dispose } = vjp(
          (at: { y: Tensor; c: readonly Tensor[] }) =>
            rate.call(
              merged(at.c, (leaf) => leaf),
              [at.y, now],
            ),
          { y, c: floats },
        );
        const back = pullback(a);
        const flat = concat([neg(value), back.y, ravel(back.c).vector]);
        dispose();
        return flat;
      });
    };
    const span = stack([zerosLike(duration), duration]);
    const joined = closure<readonly [Tensor, Tensor], Tensor>(where, backwards, [z, duration]);
    const found = flowThrough(where, joined, z, span, settings);
    return [reshape(slice(found.values, [1, 0], [1, z.size]), [z.size]), found.numbers];
  };
  /** With the first status that is none of success, and the steps up to there. */
  type Carry = Readonly<Record<"a" | "c" | "ended", Tensor>>;
  type Leg = Readonly<Record<"y" | "cotangent" | "from" | "to", Tensor>>;
  const leg = ({ a, c, ended: was }: Carry, { y, cotangent, from, to }: Leg): [Carry, Tensor] => {
    const [z, made] = before(concat([y, add(a, cotangent), c]), to, sub(to, from));
    const failed = greater(sum(slice(was, [0], [1])), float(0));
    const so = stopGradient(slice(made, [0], [2]));
    const ended = select(failed, was, add(so, was));
    const next = { a: slice(z, [n], [n]), c: slice(z, [2 * n], [c.size]), ended };
    return [next, dot(cotangent, rate.call(captured, [y, to]))];
  };
  const legs: Leg = {
    y: later(values),
    cotangent: later(cotangents),
    from: slice(times, [0], [k - 1]),
    to: later(times),
  };
  const start: Carry = { a: zerosLike(y0), c: zerosLike(parameters.vector), ended: zeros([2]) };
  const [last, slopes] = scan<Carry, Leg, Tensor>(leg, start, legs, { reverse: true });
  // Without cotangents nothing flows back, whatever became of the way.
  const none = isNone(cotangents);
  const sound = mul(
    soundness(where, "the integration", numbers, false, cotangents),
    soundness(where, "the integration of its adjoint", last.ended, false, cotangents),
  );
  const kept = (x: Tensor): Tensor => select(none, zerosLike(x), mul(sound, x));
  const [a, c, byTimes] = [kept(last.a), kept(last.c), kept(slopes)];
  const first = reshape(slice(cotangents, [0, 0], [1, n]), [n]);
  const byStart = neg(dot(a, rate.call(captured, [y0, reshape(slice(times, [0], [1]), [])])));
  return {
    captured: merged(parameters.unravel(c), (leaf) => zerosLike(leaf)),
    y0: add(a, first),
    times: concat([reshape(byStart, [1]), byTimes]),
  };
}

/** `z = (y, ẏ)` runs along the same times. */
function pushed(
  where: string,
  rate: Rate,
  { captured, y0, times }: Values,
  { numbers }: Integrated,
  tangent: Values,
  settings: Settings,
): Integrated {
  const [n, k] = [y0.size, times.size];
  const { floats, merged, of } = floatsOf(captured);
  const moving = of(tangent.captured);
  const forwards = ([state, t]: readonly [Tensor, Tensor]): Tensor => {
    const [y, dy] = [slice(state, [0], [n]), slice(state, [n], [n])];
    const both = jvp(
      (at: { y: Tensor; c: readonly Tensor[] }) =>
        rate.call(
          merged(at.c, (leaf) => leaf),
          [at.y, t],
        ),
      { y, c: floats },
      { y: dy, c: moving },
    );
    return concat([both.value, both.tangent]);
  };
  const number = (x: Tensor): Tensor => reshape(slice(x, [0], [1]), []);
  const t0 = number(times);
  const late = mul(rate.call(captured, [y0, t0]), number(tangent.times));
  const start = concat([y0, sub(tangent.y0, late)]);
  const joined = closure<readonly [Tensor, Tensor], Tensor>(where, forwards, [start, t0]);
  const both = flowThrough(where, joined, start, times, settings);
  const found = both.values;
  type Row = Readonly<Record<"y" | "dy" | "t" | "dt", Tensor>>;
  const row = (none: null, { y, dy, t, dt }: Row): [null, Tensor] => [
    none,
    add(dy, mul(rate.call(captured, [y, t]), dt)),
  ];
  const rows: Row = {
    y: slice(found, [0, 0], [k, n]),
    dy: slice(found, [0, n], [k, n]),
    t: times,
    dt: tangent.times,
  };
  const [, values] = scan<null, Row, Tensor>(row, null, rows);
  const given = ravel([...moving, tangent.y0, tangent.times]).vector;
  const none = isNone(given);
  const sound = mul(
    soundness(where, "the integration", numbers, false, given),
    soundness(where, "the integration of its tangent", both.numbers, false, given),
  );
  return {
    values: select(none, zerosLike(values), mul(sound, values)),
    numbers: zeros([3]),
  };
}
