import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: tfjsVersion","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/variables/tfjsVersion.md","filePath":"api/core-tensor/ops/variables/tfjsVersion.md"}');
const _sfc_main = { name: "api/core-tensor/ops/variables/tfjsVersion.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-tfjsversion" tabindex="-1">Variable: tfjsVersion <a class="header-anchor" href="#variable-tfjsversion" aria-label="Permalink to &quot;Variable: tfjsVersion&quot;">​</a></h1><blockquote><p><code>const</code> <strong>tfjsVersion</strong>: <code>&quot;4.22.0&quot;</code> = <code>&quot;4.22.0&quot;</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/variables/tfjsVersion.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const tfjsVersion = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  tfjsVersion as default
};
