import type { HostArray } from "../../../src/kernels/host-array.ts";
import { type Case, type Family, given } from "../case.ts";

/** A key, and three at once. */
const one = given([7, -3], [2], "int32");
const three = given([7, -3, 0, 0, 2 ** 31 - 1, -(2 ** 31)], [3, 2], "int32");
const bits = given([0, -1, 2 ** 31 - 1, -(2 ** 31), 511, 512, 1 << 20, -12345], [2, 4], "int32");

const matrices = given(
  [5, -7, 1 << 30, 9, 2 ** 31 - 5, 77, -1e9, 4, 1e9, -2e9, 3e8, 0],
  [2, 3, 2],
  "int32",
);

/** An op of a key, for one key and for a batch of keys. */
const draws = (kernel: string, attrs: Case["attrs"] = {}): Case[] =>
  [one, three].map((key): Case => ({ kernel, inputs: { key }, attrs }));

const foldIn = (key: HostArray, data: HostArray): Case => ({
  kernel: "ThreefryFoldIn",
  inputs: { key, data },
});

/** Shape parameters and rates on both sides of where a method ends. */
const small = given([0.25, 0.5, 1, 1.5, 4, 30], [2, 3]);
const each = given([0.25, 8, 9, 10, 11, 1000], [3, 2]);

/** The cases of random. */
export const families: readonly Family[] = [
  {
    name: "keyed random numbers",
    cases: [
      ...draws("ThreefryBits", { shape: [2, 3] }),
      ...draws("ThreefryBits", { shape: [] }),
      ...draws("ThreefrySplit", { count: 3 }),
      ...draws("RandomPermutation", { n: 5 }),
      ...draws("RandomInteger", { shape: [4], min: -2, max: 5 }),
      foldIn(one, given([9], [], "int32")),
      foldIn(three, given([0, 1, -1], [3], "int32")),
      { kernel: "UnitUniform", inputs: { bits } },
      { kernel: "NormalFromBits", inputs: { bits } },
      { kernel: "OrthogonalFromBits", inputs: { bits } },
      { kernel: "OrthogonalFromBits", inputs: { bits: matrices }, note: "two, higher than wide" },
      { kernel: "TruncatedNormalFromBits", inputs: { bits }, attrs: { min: -2, max: 1.5 } },
      {
        kernel: "TruncatedNormalFromBits",
        inputs: { bits },
        attrs: { min: 6, max: 7 },
        note: "a tail",
      },
    ],
  },
  {
    name: "keyed numbers with a parameter",
    cases: [
      {
        kernel: "RandomGamma",
        inputs: { key: one, shape: small },
        attrs: { log: false },
        derivatives: false,
      },
      {
        kernel: "RandomGamma",
        inputs: { key: three, shape: each },
        attrs: { log: true },
        derivatives: false,
      },
      { kernel: "RandomPoisson", inputs: { key: one, rate: small } },
      { kernel: "RandomPoisson", inputs: { key: three, rate: each } },
    ],
  },
];
