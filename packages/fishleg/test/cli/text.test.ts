import { expect, it } from "vitest";
import { bytesText, countText, secondsText } from "../../src/cli/text.ts";

// On both sides of each unit, and what rounds up to the next one.
it.each([
  [0, "0 B"],
  [1, "1 B"],
  [999, "999 B"],
  [1000, "1.00 kB"],
  [1234, "1.23 kB"],
  [999_499, "999 kB"],
  [999_500, "1.00 MB"],
  [12_340_000, "12.3 MB"],
  [999_499_999, "999 MB"],
  [999_500_000, "1.00 GB"],
  [999_400_000_000, "999 GB"],
  [1_234_000_000_000, "1234 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "1.00 k"],
  [999_499, "999 k"],
  [999_500, "1.00 M"],
  [1_234_567, "1.23 M"],
  [999_500_000, "1.00 G"],
  [1e9, "1.00 G"],
  [2.5e12, "2500 G"],
])("a count of %d is %s", (count, text) => {
  expect(countText(count)).toBe(text);
});

it.each([
  [0, "1 ms"],
  [0.0004, "1 ms"],
  [0.0016, "2 ms"],
  [0.25, "250 ms"],
  [0.9994, "999 ms"],
  [0.9996, "1.0 s"],
  [1, "1.0 s"],
  [1.25, "1.3 s"],
  [12.3, "12 s"],
  [99.4, "99 s"],
  [99.5, "2 min"],
  [100, "2 min"],
  [149, "2 min"],
  [151, "3 min"],
  [3600, "60 min"],
])("%d seconds are %s", (seconds, text) => {
  expect(secondsText(seconds)).toBe(text);
});
