import { type ImageSet, loadCifar10, loadTinyImageNet } from "@legendre/core-tensor/datasets";
import { imagesOf } from "./network.ts";

/** What is trained on, what the gate sees, what is reported. */
export interface Images {
  readonly train: ImageSet;
  readonly heldOut: ImageSet;
  readonly test: ImageSet;
  readonly classes: number;
}

/** Stripes of one colour a class: for smoke runs, without files. */
function stripes(count: number): ImageSet {
  const [side, classes] = [8, 3];
  const images = new Uint8Array(count * side * side * 3);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    labels[i] = i % classes;
    for (let p = 0; p < side * side; p++) {
      images[(i * side * side + p) * 3 + (i % classes)] = 100 + ((i * 37 + p * 11) % 120);
    }
  }
  return { images, labels, imageShape: [side, side, 3] } as ImageSet;
}

/** CIFAR-10, or Tiny ImageNet where its folder is given; the last training images are held out. */
export async function loadImages(smoke: boolean, folder: string | undefined): Promise<Images> {
  if (smoke) {
    return { train: stripes(120), heldOut: stripes(60), test: stripes(60), classes: 3 };
  }
  const { train, test, classes } =
    folder === undefined
      ? await loadCifar10().then((set) => ({ ...set, classes: 10 }))
      : await loadTinyImageNet(folder).then(({ train: own, validation, classes: names }) => ({
          train: own,
          test: validation,
          classes: names.length,
        }));
  const count = train.labels.length;
  // The files of CIFAR-10 are shuffled; Tiny ImageNet comes class by class, so that every fiftieth is held out there.
  if (folder === undefined) {
    return {
      train: imagesOf(train, 0, count - 1000),
      heldOut: imagesOf(train, count - 1000, count),
      test,
      classes,
    };
  }
  const [kept, held] = everyFiftieth(train);
  return { train: kept, heldOut: held, test, classes };
}

function everyFiftieth(set: ImageSet): [ImageSet, ImageSet] {
  const size = set.imageShape.reduce((a, b) => a * b, 1);
  const pick = (want: (i: number) => boolean): ImageSet => {
    const chosen = [...set.labels.keys()].filter(want);
    const images = new Uint8Array(chosen.length * size);
    chosen.forEach((i, k) => {
      images.set(set.images.subarray(i * size, (i + 1) * size), k * size);
    });
    const labels = set.labels.slice(0, chosen.length);
    chosen.forEach((i, k) => {
      labels[k] = set.labels[i] as number;
    });
    return { ...set, images, labels } as ImageSet;
  };
  return [pick((i) => i % 50 !== 0), pick((i) => i % 50 === 0)];
}
