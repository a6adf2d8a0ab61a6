import * as tf from "@tensorflow/tfjs";
import { longTests } from "./long-tests.ts";

/**
 * Throws when calling `fn` again and again leaves more tensors alive than before.
 *
 * The first call is not counted, since it may fill caches. What `fn` returns is disposed of after
 * each call; a function whose result shares tensors with its input should return nothing. What a
 * call leaves is seen after one of them: the others are for what is left now and then.
 *
 * @param times How many calls are counted.
 * @defaultValue times 10, and 100 in the long form of the tests
 */
export async function expectNoLeak(
  fn: () => unknown,
  times: number = longTests ? 100 : 10,
): Promise<void> {
  const call = async (): Promise<void> => tf.dispose((await fn()) as tf.TensorContainer);
  await call();
  const before = tf.memory().numTensors;
  for (let i = 0; i < times; i++) await call();
  const left = tf.memory().numTensors - before;
  if (left !== 0) {
    throw new Error(`${times} calls left ${left} tensors (${left / times} a call)`);
  }
}
