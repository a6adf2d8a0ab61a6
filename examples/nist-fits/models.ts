import * as tf from "@tensorflow/tfjs";

/** A model of NIST's: what it predicts from params `b` and predictors `x`. */
export type Model = (b: readonly tf.Tensor[], x: readonly tf.Tensor[]) => tf.Tensor;

/** A constant with all its digits: tfjs rounds the literals of its ops to float32. */
const c = (value: number): tf.Tensor => tf.fill([], value);

const sum = (first: tf.Tensor, ...rest: readonly tf.Tensor[]): tf.Tensor =>
  rest.reduce((total, term) => tf.add(total, term), first);

/** `a exp(−k x)`. */
const decay = (a: tf.Tensor, k: tf.Tensor, x: tf.Tensor): tf.Tensor =>
  tf.mul(a, tf.exp(tf.neg(tf.mul(k, x))));

/** `height exp(−((x − centre) / width)²)`. */
const bump = (height: tf.Tensor, centre: tf.Tensor, width: tf.Tensor, x: tf.Tensor): tf.Tensor =>
  tf.mul(height, tf.exp(tf.neg(tf.square(tf.div(tf.sub(x, centre), width)))));

/** `coefficients[0] + coefficients[1] x + …`. */
const polynomial = (coefficients: readonly tf.Tensor[], x: tf.Tensor): tf.Tensor =>
  coefficients.reduceRight((total, own) => tf.add(tf.mul(total, x), own), tf.zerosLike(x));

/** A wave of period `period`. */
const wave = (cosine: tf.Tensor, sine: tf.Tensor, period: tf.Tensor, x: tf.Tensor): tf.Tensor => {
  const angle = tf.div(tf.mul(c(2 * Math.PI), x), period);
  return tf.add(tf.mul(cosine, tf.cos(angle)), tf.mul(sine, tf.sin(angle)));
};

/** One exponential decay and two bumps. */
const gauss: Model = ([b1, b2, b3, b4, b5, b6, b7, b8], [x]) =>
  sum(decay(b1!, b2!, x!), bump(b3!, b4!, b5!, x!), bump(b6!, b7!, b8!, x!));

/** Three exponential decays. */
const lanczos: Model = ([b1, b2, b3, b4, b5, b6], [x]) =>
  sum(decay(b1!, b2!, x!), decay(b3!, b4!, x!), decay(b5!, b6!, x!));

const chwirut: Model = ([b1, b2, b3], [x]) =>
  tf.div(tf.exp(tf.neg(tf.mul(b1!, x!))), tf.add(b2!, tf.mul(b3!, x!)));

/** `b1 (1 − exp(−b2 x))`. */
const saturation: Model = ([b1, b2], [x]) =>
  tf.mul(b1!, tf.sub(1, tf.exp(tf.neg(tf.mul(b2!, x!)))));

/** Polynomials over one another, of which the lower begins with 1. */
const rational =
  (above: number): Model =>
  (b, [x]) =>
    tf.div(polynomial(b.slice(0, above), x!), polynomial([tf.ones([]), ...b.slice(above)], x!));

/** The models by problem, as NIST's files write them. */
export const models: Readonly<Record<string, Model>> = {
  Misra1a: saturation,
  Chwirut2: chwirut,
  Chwirut1: chwirut,
  Lanczos3: lanczos,
  Gauss1: gauss,
  Gauss2: gauss,
  DanWood: ([b1, b2], [x]) => tf.mul(b1!, tf.pow(x!, b2!)),
  Misra1b: ([b1, b2], [x]) =>
    tf.mul(b1!, tf.sub(1, tf.pow(tf.add(1, tf.div(tf.mul(b2!, x!), 2)), c(-2)))),
  Kirby2: rational(3),
  Hahn1: rational(4),
  Nelson: ([b1, b2, b3], [x1, x2]) =>
    tf.sub(b1!, tf.mul(tf.mul(b2!, x1!), tf.exp(tf.neg(tf.mul(b3!, x2!))))),
  MGH17: ([b1, b2, b3, b4, b5], [x]) => sum(b1!, decay(b2!, b4!, x!), decay(b3!, b5!, x!)),
  Lanczos1: lanczos,
  Lanczos2: lanczos,
  Gauss3: gauss,
  Misra1c: ([b1, b2], [x]) =>
    tf.mul(b1!, tf.sub(1, tf.pow(tf.add(1, tf.mul(tf.mul(2, b2!), x!)), c(-0.5)))),
  Misra1d: ([b1, b2], [x]) => {
    const part = tf.mul(b2!, x!);
    return tf.div(tf.mul(b1!, part), tf.add(1, part));
  },
  Roszman1: ([b1, b2, b3, b4], [x]) =>
    tf.sub(tf.sub(b1!, tf.mul(b2!, x!)), tf.div(tf.atan(tf.div(b3!, tf.sub(x!, b4!))), c(Math.PI))),
  ENSO: ([b1, b2, b3, b4, b5, b6, b7, b8, b9], [x]) =>
    sum(b1!, wave(b2!, b3!, c(12), x!), wave(b5!, b6!, b4!, x!), wave(b8!, b9!, b7!, x!)),
  MGH09: ([b1, b2, b3, b4], [x]) =>
    tf.div(tf.mul(b1!, tf.mul(x!, tf.add(x!, b2!))), tf.add(tf.mul(x!, tf.add(x!, b3!)), b4!)),
  Thurber: rational(4),
  BoxBOD: saturation,
  Rat42: ([b1, b2, b3], [x]) => tf.div(b1!, tf.add(1, tf.exp(tf.sub(b2!, tf.mul(b3!, x!))))),
  MGH10: ([b1, b2, b3], [x]) => tf.mul(b1!, tf.exp(tf.div(b2!, tf.add(x!, b3!)))),
  Eckerle4: ([b1, b2, b3], [x]) =>
    tf.mul(tf.div(b1!, b2!), tf.exp(tf.mul(c(-0.5), tf.square(tf.div(tf.sub(x!, b3!), b2!))))),
  Rat43: ([b1, b2, b3, b4], [x]) =>
    tf.div(b1!, tf.pow(tf.add(1, tf.exp(tf.sub(b2!, tf.mul(b3!, x!)))), tf.div(1, b4!))),
  Bennett5: ([b1, b2, b3], [x]) => tf.mul(b1!, tf.pow(tf.add(b2!, x!), tf.div(-1, b3!))),
};
