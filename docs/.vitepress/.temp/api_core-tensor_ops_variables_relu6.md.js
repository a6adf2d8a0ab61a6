import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: relu6","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/variables/relu6.md","filePath":"api/core-tensor/ops/variables/relu6.md"}');
const _sfc_main = { name: "api/core-tensor/ops/variables/relu6.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-relu6" tabindex="-1">Variable: relu6 <a class="header-anchor" href="#variable-relu6" aria-label="Permalink to &quot;Variable: relu6&quot;">​</a></h1><blockquote><p><code>const</code> <strong>relu6</strong>: <em>typeof</em> <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>relu6_</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/variables/relu6.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const relu6 = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  relu6 as default
};
