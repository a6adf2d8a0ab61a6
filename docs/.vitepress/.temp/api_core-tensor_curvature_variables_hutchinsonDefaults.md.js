import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: hutchinsonDefaults","description":"Defaults of HutchinsonOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/curvature/variables/hutchinsonDefaults.md","filePath":"api/core-tensor/curvature/variables/hutchinsonDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/curvature/variables/hutchinsonDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-hutchinsondefaults" tabindex="-1">Variable: hutchinsonDefaults <a class="header-anchor" href="#variable-hutchinsondefaults" aria-label="Permalink to &quot;Variable: hutchinsonDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>hutchinsonDefaults</strong>: <code>object</code></p></blockquote><p>Defaults of <a href="./../interfaces/HutchinsonOptions.html">HutchinsonOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Name</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-samples"></a> <code>samples</code></td><td role="cell" data-label="Type"><code>number</code></td></tr><tr role="row"><td role="cell"><a id="property-distribution"></a> <code>distribution</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/ProbeDistribution.html"><code>Probe<wbr>Distribution</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/curvature/variables/hutchinsonDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const hutchinsonDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  hutchinsonDefaults as default
};
