import { bernoulli, type MlpParams, mlp, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";

/** Parameters of the two networks. */
export interface VaeParams {
  readonly encoder: MlpParams;
  readonly decoder: MlpParams;
}

/** The two terms of the negative evidence lower bound, nats an image. */
export interface VaeLoss {
  /** Minus the expected log-likelihood of the image, estimated with one draw of z. */
  readonly reconstruction: tf.Scalar;
  /** From the prior N(0, I) to the encoder's distribution of z, in closed form. */
  readonly divergence: tf.Scalar;
}

const likelihood = bernoulli();

/** A variational autoencoder of images of 784 grey values with a Gaussian code. */
export function vae({ hidden, code }: { readonly hidden: number; readonly code: number }) {
  const encoder = mlp({ hidden: [hidden], output: 2 * code });
  const decoder = mlp({ hidden: [hidden], output: 784 });
  const decode = (p: VaeParams, z: tf.Tensor) => decoder.apply(p.decoder, {}, z).output;
  return {
    init(key: random.Key): VaeParams {
      const [forEncoder, forDecoder] = random.split(key);
      return {
        encoder: encoder.init(forEncoder, [784]).params,
        decoder: decoder.init(forDecoder, [code]).params,
      };
    },

    /** The loss is the sum of both terms; z = mean + sd · noise, so that it has a gradient. */
    terms(p: VaeParams, x: tf.Tensor, key: random.Key): VaeLoss {
      const { output } = encoder.apply(p.encoder, {}, x);
      const [mean, logVariance] = tf.split(output, 2, 1) as [tf.Tensor, tf.Tensor];
      const noise = random.normal(key, mean.shape);
      const z = tf.add(mean, tf.mul(tf.exp(tf.div(logVariance, 2)), noise));
      const each = tf.sub(tf.add(tf.exp(logVariance), tf.square(mean)), tf.add(logVariance, 1));
      return {
        reconstruction: likelihood.nll(decode(p, z), x),
        divergence: tf.div(tf.mean(tf.sum(each, 1)), 2),
      };
    },

    /** Expected grey values of images whose codes are drawn from the prior; `[n, 784]`. */
    sample: (p: VaeParams, key: random.Key, n: number): tf.Tensor =>
      tf.tidy(() => likelihood.mean(decode(p, random.normal(key, [n, code])))),
  };
}
