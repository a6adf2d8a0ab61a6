import * as tf from "@tensorflow/tfjs";

/** Wraps a function of the caller, so that its calls are counted and one of them throws. */
export type Guard = <A extends readonly unknown[], R>(f: (...args: A) => R) => (...args: A) => R;

/** What the guarded function throws. */
export const thrown = "thrown by a function of the caller";

/**
 * Throws where a call of a function, among whose arguments is a function that throws, leaves tensors behind, or hides what was
 * thrown. `run` calls it with its functions guarded; their first call throws, then the second, and so on in growing
 * steps, until all goes well.
 *
 * @param run Calls the function and returns its result, which is disposed of.
 * @param most The last call that throws.
 */
export async function expectCleanThrows(
  run: (guard: Guard) => unknown,
  most = 200,
): Promise<number> {
  let tried = 0;
  let failAt = Number.POSITIVE_INFINITY;
  let calls = 0;
  const guard: Guard =
    (f) =>
    (...args) => {
      calls++;
      if (calls === failAt) throw new RangeError(thrown);
      return f(...args);
    };
  const once = async (at: number): Promise<boolean> => {
    [failAt, calls] = [at, 0];
    try {
      tf.dispose((await run(guard)) as tf.TensorContainer);
      return false;
    } catch (error) {
      if (!says(error)) throw error;
      return true;
    }
  };
  // Fills caches.
  await once(Number.POSITIVE_INFINITY);
  const before = tf.memory().numTensors;
  for (let at = 1; at <= most; at += Math.max(1, Math.floor(at / 4))) {
    const failed = await once(at);
    const left = tf.memory().numTensors - before;
    if (left !== 0) throw new Error(`a throw at call ${at} left ${left} tensors`);
    if (!failed) break;
    tried++;
  }
  if (tried === 0) throw new Error("no function of the caller was called");
  return tried;
}

function says(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.message.includes(thrown)) return true;
  }
  return false;
}
