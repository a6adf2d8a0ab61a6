import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: kernelNames()","description":"Names of all ops with an entry, sorted.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/functions/kernelNames.md","filePath":"api/core-tensor/graph/functions/kernelNames.md"}');
const _sfc_main = { name: "api/core-tensor/graph/functions/kernelNames.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-kernelnames" tabindex="-1">Function: kernelNames() <a class="header-anchor" href="#function-kernelnames" aria-label="Permalink to &quot;Function: kernelNames()&quot;">​</a></h1><blockquote><p><strong>kernelNames</strong>(): <code>string</code>[]</p></blockquote><p>Names of all ops with an entry, sorted.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/functions/kernelNames.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const kernelNames = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  kernelNames as default
};
