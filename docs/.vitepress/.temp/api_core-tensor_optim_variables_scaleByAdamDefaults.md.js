import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: scaleByAdamDefaults","description":"The defaults of ScaleByAdamOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/variables/scaleByAdamDefaults.md","filePath":"api/core-tensor/optim/variables/scaleByAdamDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/optim/variables/scaleByAdamDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-scalebyadamdefaults" tabindex="-1">Variable: scaleByAdamDefaults <a class="header-anchor" href="#variable-scalebyadamdefaults" aria-label="Permalink to &quot;Variable: scaleByAdamDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>scaleByAdamDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/ScaleByAdamOptions.html">ScaleByAdamOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-b1"></a> <code>b1</code></td><td><code>number</code></td></tr><tr><td><a id="property-b2"></a> <code>b2</code></td><td><code>number</code></td></tr><tr><td><a id="property-eps"></a> <code>eps</code></td><td><code>number</code></td></tr><tr><td><a id="property-epsroot"></a> <code>eps<wbr>Root</code></td><td><code>number</code></td></tr><tr><td><a id="property-nesterov"></a> <code>nesterov</code></td><td><code>boolean</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/variables/scaleByAdamDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const scaleByAdamDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  scaleByAdamDefaults as default
};
