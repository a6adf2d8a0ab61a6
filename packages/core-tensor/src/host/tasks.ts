/** The numbers of the tasks; `assembly/tasks.ts` has the same list. */
export const task = {
  csrProduct: 0,
  csrMaximum: 1,
  sampledProduct: 2,
  segmentSum: 3,
  segmentMaximum: 4,
  segmentSoftmax: 5,
  choleskyUpdate: 6,
  choleskyPanel: 7,
  packTriangle: 8,
  solveTriangle: 9,
  additiveScore: 10,
  additiveSpread: 11,
  csrMaximumSpread: 12,
  reflectRows: 13,
  productRows: 14,
  normalsOfWords: 15,
} as const;
