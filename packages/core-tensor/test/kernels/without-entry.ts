/**
 * Kernels of tfjs without an entry in the table, by the reason. A kernel that gets one leaves this
 * list; a kernel that a new tfjs brings must be entered here or in the table. `npm run compatibility`
 * prints it.
 */
export const withoutEntry: Readonly<Record<string, readonly string[]>> = {
  "morphology, which no model of tf.layers has": [
    "Dilation2D",
    "Dilation2DBackpropFilter",
    "Dilation2DBackpropInput",
  ],
  "complex numbers are no dtype of a program": [
    "Complex",
    "ComplexAbs",
    "FFT",
    "IFFT",
    "Imag",
    "Real",
  ],
  "images are prepared outside of programs": [
    "CropAndResize",
    "Draw",
    "NonMaxSuppressionV3",
    "NonMaxSuppressionV4",
    "NonMaxSuppressionV5",
    "RotateWithOffset",
    "Transform",
  ],
  "strings are no dtype of a program": [
    "StaticRegexReplace",
    "StringNGrams",
    "StringSplit",
    "StringToHashBucketFast",
  ],
  "shapes that depend on values": [
    "RaggedGather",
    "RaggedRange",
    "RaggedTensorToTensor",
    "SparseFillEmptyRows",
    "SparseReshape",
    "Unique",
  ],
  "random numbers take a key, see `random`": ["Multinomial"],
  "not yet": [
    "Bincount",
    "BroadcastArgs",
    "DenseBincount",
    "SparseSegmentMean",
    "SparseSegmentSum",
    "SparseToDense",
  ],
};
