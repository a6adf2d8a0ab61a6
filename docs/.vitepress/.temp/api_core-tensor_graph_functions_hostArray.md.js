import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: hostArray()","description":"A host array of the given values; floats are stored in float64 whatever their dtype.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/functions/hostArray.md","filePath":"api/core-tensor/graph/functions/hostArray.md"}');
const _sfc_main = { name: "api/core-tensor/graph/functions/hostArray.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-hostarray" tabindex="-1">Function: hostArray() <a class="header-anchor" href="#function-hostarray" aria-label="Permalink to &quot;Function: hostArray()&quot;">​</a></h1><blockquote><p><strong>hostArray</strong>(<code>values</code>, <code>shape?</code>, <code>dtype?</code>): <a href="./../classes/HostArray.html"><code>HostArray</code></a></p></blockquote><p>A host array of the given values; floats are stored in float64 whatever their dtype.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Default value</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>values</code></td><td role="cell" data-label="Type"><code>Array<wbr>Like</code>&lt;<code>number</code>&gt;</td><td role="cell" data-label="Default value"><code>undefined</code></td></tr><tr role="row"><td role="cell"><code>shape?</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Default value"><code>.<wbr>.<wbr>.</code></td></tr><tr role="row"><td role="cell"><code>dtype?</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/DType.html"><code>DType</code></a></td><td role="cell" data-label="Default value"><code>&quot;float64&quot;</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../classes/HostArray.html"><code>HostArray</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/functions/hostArray.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const hostArray = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  hostArray as default
};
