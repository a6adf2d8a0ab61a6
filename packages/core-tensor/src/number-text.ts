/** A number as text that tells −0 from 0, as keys of equal constants must: 1 over them differs. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
