import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: acosh","description":"","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/variables/acosh.md","filePath":"api/core-tensor/ops/variables/acosh.md"}');
const _sfc_main = { name: "api/core-tensor/ops/variables/acosh.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-acosh" tabindex="-1">Variable: acosh <a class="header-anchor" href="#variable-acosh" aria-label="Permalink to &quot;Variable: acosh&quot;">​</a></h1><blockquote><p><code>const</code> <strong>acosh</strong>: <em>typeof</em> <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>acosh_</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/variables/acosh.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const acosh = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  acosh as default
};
