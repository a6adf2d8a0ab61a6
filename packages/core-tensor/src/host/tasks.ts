/** The numbers of the tasks; `assembly/tasks.ts` has the same list. */
export const task = {
  csrProduct: 0,
  csrMaximum: 1,
  sampledProduct: 2,
  segmentSum: 3,
  segmentMaximum: 4,
  segmentSoftmax: 5,
} as const;
