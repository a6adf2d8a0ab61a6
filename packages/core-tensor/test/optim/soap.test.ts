import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { scaleByAdam, scaleBySoap } from "../../src/optim/index.ts";

const drawn = (shape: number[], seed: number): tf.Tensor =>
  tf.randomNormal(shape, 0, 1, "float32", seed);

/** A rotation by an angle in the plane of two axes. */
function rotation(d: number, i: number, j: number, angle: number): tf.Tensor2D {
  const matrix = tf.eye(d).bufferSync();
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  matrix.set(c, i, i);
  matrix.set(c, j, j);
  matrix.set(-s, i, j);
  matrix.set(s, j, i);
  return matrix.toTensor() as tf.Tensor2D;
}

/** The updates for one gradient after another. */
function updatesOf(options: Parameters<typeof scaleBySoap>[0], grads: tf.Tensor[]): tf.Tensor[] {
  const transform = scaleBySoap(options);
  const params = tf.zerosLike(grads[0]!);
  let state = transform.init(params);
  return grads.map((grad) => {
    const next = transform.update(grad, state, params);
    state = next.state;
    return next.updates;
  });
}

describe("scaleBySoap", () => {
  it("makes a gradient that stays the same into its orthogonal factor, with a basis on both sides", () => {
    const u = tf.matMul(rotation(3, 0, 1, 0.7), rotation(3, 1, 2, -0.4));
    const v = tf.matMul(rotation(3, 0, 2, 1.1), rotation(3, 0, 1, 0.3));
    const grad = tf.matMul(tf.mul(u, [3, 2, 1]), v, false, true);
    const updates = updatesOf({ eps: 1e-4, every: 2 }, Array(6).fill(grad));
    expectAllClose(updates[0]!, tf.zeros([3, 3]), { tolerance: 0 });
    // Means of equal gradients are corrected to the gradient: eps, divided by a root of at most 1, is all that is lost.
    for (const update of updates.slice(1)) {
      expectAllClose(update, tf.matMul(u, v, false, true), { tolerance: 2e-3 });
    }
  });

  it("turns with the axes of its gradients: steps of A G B are A u B, with bases of full rank", () => {
    const grads = Array.from({ length: 9 }, (_, i) =>
      tf.add(tf.mul(drawn([3, 3], i + 1), 0.3), tf.diag(tf.tensor1d([3, 2, 1]))),
    ) as tf.Tensor2D[];
    const a = tf.matMul(rotation(3, 0, 1, 0.9), rotation(3, 1, 2, 0.5));
    const b = tf.matMul(rotation(3, 0, 2, -0.8), rotation(3, 0, 1, 1.3));
    const turn = (x: tf.Tensor) => tf.matMul(tf.matMul(a, x as tf.Tensor2D), b);
    for (const every of [1, 3]) {
      const options = { eps: 1e-3, every };
      const plain = updatesOf(options, grads);
      updatesOf(options, grads.map(turn)).forEach((update, i) => {
        expectAllClose(update, turn(plain[i]!), { tolerance: 1e-3 });
      });
      expect(tf.norm(plain[8]!).dataSync()[0]).toBeGreaterThan(0.5);
    }
  });

  it("turns with the axes that are no longer than a bound, and keeps moments of those alone", () => {
    const [turn3, turn4] = [rotation(3, 0, 1, 0.9), rotation(4, 0, 3, 0.7)];
    for (const shape of [
      [3, 4],
      [4, 3],
      [2, 4, 3],
    ]) {
      const axis = shape.indexOf(3);
      const along = (x: tf.Tensor, matrix: tf.Tensor2D, at: number): tf.Tensor => {
        const order = [at, ...shape.keys()].filter((k, i) => i === 0 || k !== at);
        const rows = tf.reshape(tf.transpose(x, order), [shape[at]!, -1]) as tf.Tensor2D;
        const turned = tf.reshape(
          tf.matMul(matrix, rows),
          order.map((k) => shape[k]!),
        );
        return tf.transpose(
          turned,
          order.map((_, k) => order.indexOf(k)),
        );
      };
      const grads = [1, 2, 3, 4].map((seed) => drawn(shape, seed));
      const options = { eps: 1e-3, every: 1, maxSize: 3 };
      const plain = updatesOf(options, grads);
      const moved = (matrix: tf.Tensor2D, at: number): number => {
        const found = updatesOf(
          options,
          grads.map((x) => along(x, matrix, at)),
        );
        const off = found.map((x, i) => tf.max(tf.abs(tf.sub(x, along(plain[i]!, matrix, at)))));
        return Math.max(...off.map((x) => x.dataSync()[0]!));
      };
      expect(moved(turn3, axis)).toBeLessThan(2e-3);
      expect(moved(turn4, shape.indexOf(4))).toBeGreaterThan(0.05);
      const state = scaleBySoap(options).init(tf.zeros(shape));
      const short = shape.filter((length) => length <= 3).map((length) => [length, length]);
      for (const lists of [state.moments, state.bases]) {
        expect(Object.values(lists).map((all) => all.map((x) => x.shape))).toEqual([short]);
      }
    }
  });

  it("is Adam one step later where no axis has a basis", () => {
    const shapes = [[5], [3, 4]];
    for (const shape of shapes) {
      const grads = [1, 2, 3, 4].map((seed) => drawn(shape, seed));
      const updates = updatesOf({ b1: 0.8, b2: 0.9, maxSize: 2, every: 2 }, grads);
      const adam = scaleByAdam({ b1: 0.8, b2: 0.9, eps: 1e-8 });
      const params = tf.zeros(shape);
      let state = adam.init(params);
      for (const [i, grad] of grads.slice(1).entries()) {
        const next = adam.update(grad, state, params);
        state = next.state;
        expectAllClose(updates[i + 1]!, next.updates, { tolerance: 1e-4 });
      }
    }
  });

  it("turns its bases at multiples of its interval, told the step or not, and at no other", () => {
    const params = tf.zeros([3, 3]);
    for (const told of [true, false]) {
      const transform = scaleBySoap({ every: 3 });
      let state = transform.init(params);
      const turned: number[] = [];
      let before = "";
      for (let step = 0; step < 8; step++) {
        const extra = told ? { step } : {};
        state = transform.update(drawn([3, 3], step + 1), state, params, extra).state;
        const bases = `${Object.values(state.bases)[0]![0]!.dataSync()}`;
        if (bases !== before) turned.push(step);
        before = bases;
      }
      expect(turned).toEqual([0, 3, 6]);
    }
  });

  it("has one phase for the first step, one for those that turn the bases, and one for the others", () => {
    const phases = [0, 1, 2, 3, 4, 5, 6].map((step) => scaleBySoap({ every: 3 }).phase!(step));
    expect(phases).toEqual([0, 1, 1, 3, 1, 1, 3]);
    expect(scaleBySoap({ every: 1 }).phase!(1)).not.toBe(0);
  });

  it("keeps its bases where moments are not finite", () => {
    const params = tf.zeros([2, 2]);
    const transform = scaleBySoap({ every: 1 });
    const first = transform.update(drawn([2, 2], 1), transform.init(params), params).state;
    const { state } = transform.update(tf.fill([2, 2], Number.NaN), first, params);
    for (const [path, bases] of Object.entries(first.bases)) {
      bases.forEach((basis, i) => {
        expectAllClose(state.bases[path]![i]!, basis, { tolerance: 0 });
      });
    }
  });

  it("leaves no tensors, and refuses the state of other params", async () => {
    const params = { a: tf.zeros([3, 3]), b: tf.zeros([2]) };
    const grads = { a: drawn([3, 3], 1), b: drawn([2], 2) };
    const transform = scaleBySoap({ every: 2 });
    const state = transform.init(params);
    for (const step of [0, 1, 2]) {
      await expectNoLeak(() =>
        tf.dispose(transform.update(grads, state, params, { step }) as never),
      );
    }
    const other = [tf.zeros([2, 2])];
    expect(() => transform.update(other, state as never, other)).toThrow(/scaleBySoap.update/);
  });
});
