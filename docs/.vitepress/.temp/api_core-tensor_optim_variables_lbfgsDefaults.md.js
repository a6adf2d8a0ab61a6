import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: lbfgsDefaults","description":"The defaults of LbfgsOptions; without lr the length of a step is searched.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/variables/lbfgsDefaults.md","filePath":"api/core-tensor/optim/variables/lbfgsDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/optim/variables/lbfgsDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-lbfgsdefaults" tabindex="-1">Variable: lbfgsDefaults <a class="header-anchor" href="#variable-lbfgsdefaults" aria-label="Permalink to &quot;Variable: lbfgsDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>lbfgsDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/LbfgsOptions.html">LbfgsOptions</a>; without <code>lr</code> the length of a step is searched.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-memory"></a> <code>memory</code></td><td><code>number</code></td></tr><tr><td><a id="property-decrease"></a> <code>decrease</code></td><td><code>number</code></td></tr><tr><td><a id="property-shrink"></a> <code>shrink</code></td><td><code>number</code></td></tr><tr><td><a id="property-tries"></a> <code>tries</code></td><td><code>number</code></td></tr><tr><td><a id="property-keepgradient"></a> <code>keep<wbr>Gradient</code></td><td><code>boolean</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/variables/lbfgsDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const lbfgsDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  lbfgsDefaults as default
};
