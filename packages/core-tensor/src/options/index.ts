/**
 * Checks of options and numbers, for packages that build on this one: an unknown option or a number out of range is an
 * error that says what is allowed.
 *
 * @module core-tensor/options
 */
export {
  checkNumber,
  checkOneOf,
  type NumberRange,
  nearestName,
  type OptionsFor,
  resolveOptions,
} from "../options.ts";
