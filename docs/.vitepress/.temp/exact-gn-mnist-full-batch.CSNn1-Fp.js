const _imports_1 = "/assets/exact-gn-mnist-full-batch.BsT3EjHa.svg";
export {
  _imports_1 as _
};
