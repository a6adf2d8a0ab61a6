const _imports_0 = "/assets/compose-fishleg-kernel.CE6SqA75.svg";
export {
  _imports_0 as _
};
