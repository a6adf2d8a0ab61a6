import { type Case, type Family, floats } from "../case.ts";

export const lengths: Readonly<Record<string, number>> = { i: 2, j: 3, k: 2, l: 1, b: 2, c: 3 };

export function einsum(equation: string): Case {
  const terms = (equation.split("->")[0] as string).split(",");
  const inputs = terms.map((term, index) =>
    floats(
      [...term].map((label) => lengths[label] as number),
      { seed: index + 1 },
    ),
  );
  return { kernel: "Einsum", inputs, attrs: { equation } };
}

/** The cases of einsum. */
export const families: readonly Family[] = [
  {
    name: "Einsum",
    cases: [
      "ij->ji",
      "ij->i",
      "ij->",
      "ijk->kji",
      "ij,jk->ik",
      "ij,kj->ki",
      "ji,jk->ki",
      "ji,kj->ik",
      "i,j->ij",
      "ij,ij->ij",
      "ij,ij->i",
      "ij,ij->",
      "bij,bjk->bik",
      "bij,bkj->bik",
      "bij,jk->bik",
      "bij,bij->b",
      "bcij,bckj->bcik",
      "bicj,bkcj->bcik",
      "ij,j->i",
      "ijk,kj->i",
      "ijkl,kl->ij",
    ].map(einsum),
  },
  /** Wrong or refused in tfjs: it drops a term with no summed letter, and takes at most two terms. */
  {
    name: "Einsum, beyond tfjs",
    cases: [
      "ij,k->k",
      "ij,k->",
      "i,j->",
      "ij,jk,kl->il",
      "i,j,k->ijk",
      "i,ij,j->",
      "ii->i",
      "ii->",
      "iji->j",
      "ii,i->",
    ].map(einsum),
  },
];
