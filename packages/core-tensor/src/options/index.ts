/**
 * Options as values: type, default, check, message and range test of an option follow from one declaration; an unknown option or a
 * number out of range is an error that says what is allowed.
 *
 * @module core-tensor/options
 */
export {
  above,
  atLeast,
  between,
  checkNumber,
  checkOneOf,
  count,
  flag,
  fraction,
  group,
  type Kinds,
  type NumberRange,
  nearestName,
  number,
  numberOr,
  type Option,
  type OptionSet,
  type OptionsFor,
  type OptionsOf,
  oneOf,
  optional,
  options,
  type Presence,
  resolveOptions,
  type Settings,
  share,
  value,
} from "../options.ts";
