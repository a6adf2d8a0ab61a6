import type { random } from "@legendre/core-tensor";
import { gaussNewton } from "./gauss-newton.ts";
import { graphMethod } from "./graph.ts";
import { mamlMethod } from "./maml.ts";
import type { Method, Size } from "./method.ts";
import { optimisers, regression } from "./regression.ts";
import { resnetMethod } from "./resnet.ts";

type Make = (size: Size, seed: random.Key) => Method;

/** The steps that are taken on one device and on many, by name. */
export const methods: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(
    Object.keys(optimisers).map((name): [string, Make] => [
      name,
      (size, seed) => regression(name, size, seed),
    ]),
  ),
  gaussNewton,
  graph: graphMethod,
  maml: mamlMethod,
};

/** Steps that are not taken here: what they would cost on many devices is counted in their programs. */
export const onPaper: Readonly<Record<string, Make>> = { resnet18: resnetMethod };
