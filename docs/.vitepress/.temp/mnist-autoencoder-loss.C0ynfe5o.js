const _imports_0 = "/assets/mnist-autoencoder-loss.BuEx6CgP.svg";
export {
  _imports_0 as _
};
