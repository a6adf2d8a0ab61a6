import { random } from "@legendre/core-tensor";
import {
  type ImageClassification,
  type ImageSet,
  loadCifar10,
} from "@legendre/core-tensor/datasets";

const [side, channels, classCount] = [32, 3, 10];

/** CIFAR-10, or for a smoke run images of the same shape that are made by code and need no data. */
export async function loadImages(smoke: boolean, seed: number): Promise<ImageClassification> {
  if (!smoke) return loadCifar10();
  const host = random.hostRandom(seed);
  const classes = Array.from({ length: classCount }, (_, c) => `${(180 / classCount) * c} degrees`);
  return { train: stripes(1000, host), test: stripes(200, host), classes };
}

/** Noisy coloured stripes; the class is their direction, phase and colours are drawn. */
function stripes(count: number, host: random.HostRandom): ImageSet {
  const images = new Uint8Array(count * side * side * channels);
  const labels = Uint8Array.from({ length: count }, () => host.below(classCount));
  let at = 0;
  for (const label of labels) {
    const angle = (Math.PI / classCount) * label;
    const phase = 2 * Math.PI * host.uniform();
    const colour = Array.from({ length: channels }, () => 100 * host.uniform());
    for (let pixel = 0; pixel < side * side; pixel++) {
      const [row, column] = [Math.floor(pixel / side), pixel % side];
      const along = column * Math.cos(angle) + row * Math.sin(angle);
      const wave = Math.sin(0.8 * along + phase);
      for (const strength of colour) {
        images[at++] = 128 + strength * wave + 40 * (host.uniform() - 0.5);
      }
    }
  }
  return { images, imageShape: [side, side, channels], labels };
}
