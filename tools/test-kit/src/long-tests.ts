/**
 * Whether the long forms of tests were asked for by `LONG_TESTS=1`, as the nightly workflow does: every seed, scale and size. The
 * short form keeps of each sweep what notices the mistake that the test is for.
 */
export const longTests: boolean = process.env["LONG_TESTS"] === "1";
