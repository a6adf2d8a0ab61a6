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
  type Defaults,
  flag,
  fraction,
  functionOf,
  type Given,
  type GivenOne,
  group,
  type Kinds,
  list,
  type NoKinds,
  type NumberRange,
  nearestName,
  number,
  numberOr,
  numbers,
  type OptionKind,
  type OptionSet,
  type OptionsFor,
  type OptionsOf,
  oneOf,
  optional,
  options,
  type Presence,
  type PresenceOf,
  resolveOptions,
  type Settings,
  share,
  shared,
  type Unchecked,
  value,
} from "../options.ts";
