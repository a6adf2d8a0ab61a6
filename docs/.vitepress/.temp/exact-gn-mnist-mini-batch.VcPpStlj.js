const _imports_2 = "/assets/exact-gn-mnist-mini-batch.sfcmS0yk.svg";
export {
  _imports_2 as _
};
