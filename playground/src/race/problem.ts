import { random } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { count, features, places } from "./sizes.ts";

/** A function on a circle, and noisy examples of it. */
export interface CircleProblem {
  /** Angles of the examples, ascending. */
  readonly angles: Float32Array;
  readonly targets: Float32Array;
  /** Angles where the fit is drawn. */
  readonly everywhere: Float32Array;
  readonly truth: Float32Array;
}

/** What the examples are noisy values of: a step and a wave. */
export function truthAt(angle: number): number {
  return 0.8 * Math.tanh(6 * Math.sin(angle)) + 0.4 * Math.cos(5 * angle);
}

/** Examples at random places of the circle. */
export function circleProblem(seed: number): CircleProblem {
  const host = random.hostRandom(seed);
  const angles = Float32Array.from({ length: count }, () => 2 * Math.PI * host.uniform()).sort();
  const noise = (): number => 0.1 * (host.uniform() + host.uniform() + host.uniform() - 1.5);
  const everywhere = Float32Array.from(
    { length: places },
    (_, i) => (2 * Math.PI * (i + 0.5)) / places,
  );
  return {
    angles,
    everywhere,
    targets: angles.map((angle) => truthAt(angle) + noise()),
    truth: everywhere.map(truthAt),
  };
}

/** Angles as inputs, shape `[n, 16]`. */
export function inputsOf(angles: Float32Array): Tensor {
  const x = new Float32Array(angles.length * features);
  for (const [i, angle] of angles.entries()) {
    for (let k = 0; k < features / 2; k++) {
      // Higher waves count far less, as they do in smooth functions: the loss is steep in few directions and flat in many, which is where
      // curvature pays.
      const scale = 2 / (k + 1) ** 1.5;
      x[i * features + 2 * k] = scale * Math.cos((k + 1) * angle);
      x[i * features + 2 * k + 1] = scale * Math.sin((k + 1) * angle);
    }
  }
  return tensor(x, [angles.length, features], "float32");
}
