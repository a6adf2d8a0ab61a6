import type { HloForms } from "../stablehlo-writer.ts";
import { cholesky, eigh, triangularSolve } from "./stablehlo.ts";
import { expm } from "./stablehlo-expm.ts";
import { lu, solve } from "./stablehlo-lu.ts";
import { qr } from "./stablehlo-qr.ts";
import { pinv, svd } from "./stablehlo-svd.ts";

/** The forms of the family by the name of the op. */
export const factoriseForms: HloForms = {
  Cholesky: cholesky,
  Eigh: eigh,
  Expm: expm,
  Lu: lu,
  Pinv: pinv,
  Qr: (writer, [a]) => qr(writer, a!),
  Solve: solve,
  Svd: svd,
  TriangularSolve: triangularSolve,
};
