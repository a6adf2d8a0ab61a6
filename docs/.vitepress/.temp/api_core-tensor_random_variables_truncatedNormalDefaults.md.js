import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: truncatedNormalDefaults","description":"The defaults of TruncatedNormalOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/random/variables/truncatedNormalDefaults.md","filePath":"api/core-tensor/random/variables/truncatedNormalDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/random/variables/truncatedNormalDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-truncatednormaldefaults" tabindex="-1">Variable: truncatedNormalDefaults <a class="header-anchor" href="#variable-truncatednormaldefaults" aria-label="Permalink to &quot;Variable: truncatedNormalDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>truncatedNormalDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/TruncatedNormalOptions.html">TruncatedNormalOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-min"></a> <code>min</code></td><td><code>number</code></td></tr><tr><td><a id="property-max"></a> <code>max</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/random/variables/truncatedNormalDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const truncatedNormalDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  truncatedNormalDefaults as default
};
