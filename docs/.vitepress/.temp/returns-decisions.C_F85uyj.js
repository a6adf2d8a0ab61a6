const _imports_0 = "/assets/returns-decisions.CxNQIrEX.svg";
export {
  _imports_0 as _
};
