import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: checkStructure()","description":"checkSameStructure for structures that are already at hand.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/tree/functions/checkStructure.md","filePath":"api/core-tensor/tree/functions/checkStructure.md"}');
const _sfc_main = { name: "api/core-tensor/tree/functions/checkStructure.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-checkstructure" tabindex="-1">Function: checkStructure() <a class="header-anchor" href="#function-checkstructure" aria-label="Permalink to &quot;Function: checkStructure()&quot;">​</a></h1><blockquote><p><strong>checkStructure</strong>(<code>where</code>, <code>nameA</code>, <code>a</code>, <code>nameB</code>, <code>b</code>): <code>void</code></p></blockquote><p><a href="./checkSameStructure.html">checkSameStructure</a> for structures that are already at hand.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>where</code></td><td><code>string</code></td></tr><tr><td><code>name<wbr>A</code></td><td><code>string</code></td></tr><tr><td><code>a</code></td><td><a href="./../type-aliases/TreeStructure.html"><code>Tree<wbr>Structure</code></a></td></tr><tr><td><code>name<wbr>B</code></td><td><code>string</code></td></tr><tr><td><code>b</code></td><td><a href="./../type-aliases/TreeStructure.html"><code>Tree<wbr>Structure</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/tree/functions/checkStructure.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const checkStructure = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  checkStructure as default
};
