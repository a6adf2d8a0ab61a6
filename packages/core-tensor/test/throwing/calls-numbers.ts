import * as tf from "@tensorflow/tfjs";
import * as core from "../every-entry.ts";
import type { Calls } from "./calls.ts";

const { random, sparse } = core;
const key = random.key(3);
const spd = tf.tensor2d([
  [4, 1],
  [1, 3],
]);
const b = tf.tensor1d([1, 2]) as tf.Tensor;
const operator = core.operatorFromMatrix(spd);
const rows = tf.tensor2d([
  [1, 2],
  [3, 4],
  [5, 7],
]);
const tree = { w: tf.ones([2, 2]) as tf.Tensor, b: tf.zeros([2]) as tf.Tensor };
const csr = sparse.csr({ rows: [0, 1, 2], columns: [1, 2, 0] }, { shape: [3, 3] });
const edges = tf.tensor1d([1, 2, 3]) as tf.Tensor;
const index = tf.tensor1d([0, 1, 1], "int32");

/** Linear algebra, sparse matrices, random numbers, trees and data. */
export const numbers: Calls = {
  cg: [core.cg, operator, b, { maxSteps: 4 }],
  minres: [core.minres, operator, b, { maxSteps: 4 }],
  fgmres: [core.fgmres, operator, b, { maxSteps: 4 }],
  linearSolve: [core.linearSolve, operator, b, { maxSteps: 4 }],
  operatorFromMatrix: [core.operatorFromMatrix, spd],
  addOperators: [core.addOperators, operator, operator],
  composeOperators: [core.composeOperators, operator, operator],
  dampedOperator: [core.dampedOperator, operator, 0.1],
  scaleOperator: [core.scaleOperator, 0.1, operator],
  cholesky64: [core.cholesky64, spd],
  choleskySolve64: [core.choleskySolve64, core.cholesky64(spd), b],
  eigh64: [core.eigh64, spd],
  lstsq: [core.lstsq, rows, tf.ones([3])],
  pinv: [core.pinv, rows],
  qr: [core.qr, rows],
  svd: [core.svd, rows],
  triangularSolve64: [core.triangularSolve64, spd, b],
  cholesky: [core.cholesky, spd],
  choleskySolve: [core.choleskySolve, spd, rows.slice(0, 2)],
  eigh: [core.eigh, spd],
  triangularSolve: [core.triangularSolve, spd, rows.slice(0, 2)],
  "random.drawBernoulli": [random.drawBernoulli, key, 0.5, [3]],
  "random.bits": [random.bits, key, [3]],
  "random.drawCategorical": [random.drawCategorical, key, rows],
  "random.hostRandom": [random.hostRandom, 3],
  "random.foldIn": [random.foldIn, key, 3],
  "random.key": [random.key, 3],
  "random.split": [random.split, key, 2],
  "random.normal": [random.normal, key, [3]],
  "random.permutation": [random.permutation, key, 3],
  "random.randint": [random.randint, key, [3], 0, 4],
  "random.gamma": [random.gamma, key, 2, [3]],
  "random.beta": [random.beta, key, 2, 3, [3]],
  "random.dirichlet": [random.dirichlet, key, rows, [3]],
  "random.poisson": [random.poisson, key, 2, [3]],
  "random.truncatedNormal": [random.truncatedNormal, key, [3], { min: -1 }],
  "random.orthogonal": [random.orthogonal, key, 3, 2],
  "random.choice": [random.choice, key, rows, [2], { replace: false }],
  "random.uniform": [random.uniform, key, [3]],
  "sparse.columnDegrees": [sparse.columnDegrees, csr],
  "sparse.rowDegrees": [sparse.rowDegrees, csr],
  "sparse.edgeSoftmax": [sparse.edgeSoftmax, csr, edges],
  "sparse.matmul": [sparse.matmul, csr, rows],
  "sparse.transposeMatmul": [sparse.transposeMatmul, csr, rows],
  "sparse.reorder": [sparse.reorder, csr],
  "sparse.gatherRows": [sparse.gatherRows, rows, index],
  "sparse.scatterAddRows": [sparse.scatterAddRows, rows, index, 2],
  "sparse.sampledMatmul": [sparse.sampledMatmul, csr, rows, rows],
  "sparse.segmentMax": [sparse.segmentMax, rows, index, 2],
  "sparse.segmentMean": [sparse.segmentMean, rows, index, 2],
  "sparse.segmentSoftmax": [sparse.segmentSoftmax, rows, index, 2],
  "sparse.segmentSum": [sparse.segmentSum, rows, index, 2],
  "sparse.toDense": [sparse.toDense, csr],
  "sparse.csrTranspose": [(a) => tf.tidy(() => sparse.toDense(sparse.csrTranspose(a))), csr],
  hutchinsonTrace: [core.hutchinsonTrace, operator, b, { key, samples: 2 }],
  exactDiagonal: [core.exactDiagonal, operator, b],
  hutchPlusPlusTrace: [core.hutchPlusPlusTrace, operator, b, { key, products: 6 }],
  hutchinsonDiagonal: [core.hutchinsonDiagonal, operator, b, { key, samples: 2 }],
  lanczos: [core.lanczos, operator, b, { key, steps: 2 }],
  "sparse.csr": [sparse.csr, { rows: [0, 1], columns: [1, 2] }, { shape: [3, 3] }],
  "sparse.csrShape": [sparse.csrShape, csr],
  treeMap: [core.treeMap, (leaf: tf.Tensor) => tf.neg(leaf), tree],
  treeAdd: [core.treeAdd, tree, tree],
  treeSub: [core.treeSub, tree, tree],
  treeScale: [core.treeScale, 2, tree],
  treeAxpy: [core.treeAxpy, 2, tree, tree],
  treeDot: [core.treeDot, tree, tree],
  treeNorm: [core.treeNorm, tree],
  treeZerosLike: [core.treeZerosLike, tree],
  treeOnesLike: [core.treeOnesLike, tree],
  treeClone: [core.treeClone, tree],
  treeMapWithPath: [core.treeMapWithPath, (_: string, leaf: tf.Tensor) => tf.neg(leaf), tree],
  treeZip: [
    core.treeZip,
    "f",
    { a: tree, b: tree },
    (l: { a: tf.Tensor; b: tf.Tensor }) => tf.add(l.a, l.b),
  ],
  spectralDensity: [core.spectralDensity, operator, b, { key, steps: 2 }],
  "sparse.additiveScores": [sparse.additiveScores, csr, rows, rows, tf.ones([2])],
  ravel: [core.ravel, tree],
  batchAt: [core.batchAt, tree, [0, 1], 1],
};
