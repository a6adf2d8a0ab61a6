import type { Family } from "../case.ts";
import { families as activations } from "./activations.ts";
import { families as compare } from "./compare.ts";
import { families as conv } from "./conv.ts";
import { families as cumulative } from "./cumulative.ts";
import { families as einsum } from "./einsum.ts";
import { families as elementwiseBinary } from "./elementwise-binary.ts";
import { families as elementwiseUnary } from "./elementwise-unary.ts";
import { families as factorize } from "./factorize.ts";
import { families as fill } from "./fill.ts";
import { families as gather } from "./gather.ts";
import { families as identity } from "./identity.ts";
import { families as images } from "./images.ts";
import { families as join } from "./join.ts";
import { families as matmul } from "./matmul.ts";
import { families as pool } from "./pool.ts";
import { families as random } from "./random.ts";
import { families as reduce } from "./reduce.ts";
import { families as reshape } from "./reshape.ts";
import { families as resize } from "./resize.ts";
import { families as slicePad } from "./slice-pad.ts";
import { families as softmax } from "./softmax.ts";
import { families as sparse } from "./sparse.ts";
import { families as take } from "./take.ts";

/** The cases of every family. */
export const families: readonly Family[] = [
  ...activations,
  ...compare,
  ...conv,
  ...cumulative,
  ...einsum,
  ...elementwiseBinary,
  ...elementwiseUnary,
  ...factorize,
  ...fill,
  ...gather,
  ...identity,
  ...images,
  ...join,
  ...matmul,
  ...pool,
  ...random,
  ...reduce,
  ...reshape,
  ...resize,
  ...slicePad,
  ...softmax,
  ...sparse,
  ...take,
];
