import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"legendre","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/index.md","filePath":"api/index.md"}');
const _sfc_main = { name: "api/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="legendre" tabindex="-1">legendre <a class="header-anchor" href="#legendre" aria-label="Permalink to &quot;legendre&quot;">​</a></h1><h2 id="modules" tabindex="-1">Modules <a class="header-anchor" href="#modules" aria-label="Permalink to &quot;Modules&quot;">​</a></h2><ul><li><a href="./core-tensor/command/">core-tensor/command</a></li><li><a href="./core-tensor/curvature/">core-tensor/curvature</a></li><li><a href="./core-tensor/data/">core-tensor/data</a></li><li><a href="./core-tensor/datasets/">core-tensor/datasets</a></li><li><a href="./core-tensor/engine/">core-tensor/engine</a></li><li><a href="./core-tensor/events/">core-tensor/events</a></li><li><a href="./core-tensor/graph/">core-tensor/graph</a></li><li><a href="./core-tensor/host/">core-tensor/host</a></li><li><a href="./core-tensor/">core-tensor</a></li><li><a href="./core-tensor/io/">core-tensor/io</a></li><li><a href="./core-tensor/jit/">core-tensor/jit</a></li><li><a href="./core-tensor/linalg/">core-tensor/linalg</a></li><li><a href="./core-tensor/nn/">core-tensor/nn</a></li><li><a href="./core-tensor/onnx/">core-tensor/onnx</a></li><li><a href="./core-tensor/ops/">core-tensor/ops</a></li><li><a href="./core-tensor/optim/">core-tensor/optim</a></li><li><a href="./core-tensor/options/">core-tensor/options</a></li><li><a href="./core-tensor/random/">core-tensor/random</a></li><li><a href="./core-tensor/solvers/">core-tensor/solvers</a></li><li><a href="./core-tensor/sparse/">core-tensor/sparse</a></li><li><a href="./core-tensor/train/">core-tensor/train</a></li><li><a href="./core-tensor/transforms/">core-tensor/transforms</a></li><li><a href="./core-tensor/tree/">core-tensor/tree</a></li><li><a href="./core-tensor/xla/">core-tensor/xla</a></li><li><a href="./fishleg/">fishleg</a></li><li><a href="./fishleg/rivals/">fishleg/rivals</a></li><li><a href="./fishleg/structure/">fishleg/structure</a></li><li><a href="./fishleg/surgeon/">fishleg/surgeon</a></li><li><a href="./graph-returns/cli/">graph-returns/cli</a></li><li><a href="./graph-returns/decide/">graph-returns/decide</a></li><li><a href="./graph-returns/explain/">graph-returns/explain</a></li><li><a href="./graph-returns/export/">graph-returns/export</a></li><li><a href="./graph-returns/generator/">graph-returns/generator</a></li><li><a href="./graph-returns/">graph-returns</a></li><li><a href="./graph-returns/models/">graph-returns/models</a></li><li><a href="./graph-returns/report/">graph-returns/report</a></li><li><a href="./graph-returns/serve/">graph-returns/serve</a></li><li><a href="./reversible-gn/">reversible-gn</a></li><li><a href="./reversible-gn/least-squares/">reversible-gn/least-squares</a></li><li><a href="./reversible-gn/pde/">reversible-gn/pde</a></li><li><a href="./treemaml/">treemaml</a></li><li><a href="./treemaml/language/">treemaml/language</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
