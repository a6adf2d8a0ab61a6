/** Registers tfjs's kernels and CPU backend, as a user's own import of tfjs does. */
import * as tf from "@tensorflow/tfjs";

// Keeps tfjs's start-up advice out of the test log.
tf.env().set("IS_TEST", true);
await tf.setBackend("cpu");
await tf.ready();
