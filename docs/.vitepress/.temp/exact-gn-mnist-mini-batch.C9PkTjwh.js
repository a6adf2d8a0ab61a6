const _imports_1 = "/assets/exact-gn-mnist-full-batch.CF8usvdK.svg";
const _imports_2 = "/assets/exact-gn-mnist-mini-batch.Iz16aIy5.svg";
export {
  _imports_1 as _,
  _imports_2 as a
};
