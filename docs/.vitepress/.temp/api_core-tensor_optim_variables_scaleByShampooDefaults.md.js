import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: scaleByShampooDefaults","description":"The defaults of ScaleByShampooOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/variables/scaleByShampooDefaults.md","filePath":"api/core-tensor/optim/variables/scaleByShampooDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/optim/variables/scaleByShampooDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-scalebyshampoodefaults" tabindex="-1">Variable: scaleByShampooDefaults <a class="header-anchor" href="#variable-scalebyshampoodefaults" aria-label="Permalink to &quot;Variable: scaleByShampooDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>scaleByShampooDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/ScaleByShampooOptions.html">ScaleByShampooOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-decay"></a> <code>decay</code></td><td><code>number</code></td></tr><tr><td><a id="property-eps"></a> <code>eps</code></td><td><code>number</code></td></tr><tr><td><a id="property-every"></a> <code>every</code></td><td><code>number</code></td></tr><tr><td><a id="property-maxsize"></a> <code>max<wbr>Size</code></td><td><code>number</code></td></tr><tr><td><a id="property-graft"></a> <code>graft</code></td><td><a href="./../interfaces/TreeTransform.html"><code>Tree<wbr>Transform</code></a> | <code>null</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/variables/scaleByShampooDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const scaleByShampooDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  scaleByShampooDefaults as default
};
