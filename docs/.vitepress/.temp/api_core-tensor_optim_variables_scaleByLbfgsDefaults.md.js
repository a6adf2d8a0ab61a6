import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: scaleByLbfgsDefaults","description":"The defaults of ScaleByLbfgsOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/variables/scaleByLbfgsDefaults.md","filePath":"api/core-tensor/optim/variables/scaleByLbfgsDefaults.md"}');
const _sfc_main = { name: "api/core-tensor/optim/variables/scaleByLbfgsDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-scalebylbfgsdefaults" tabindex="-1">Variable: scaleByLbfgsDefaults <a class="header-anchor" href="#variable-scalebylbfgsdefaults" aria-label="Permalink to &quot;Variable: scaleByLbfgsDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>scaleByLbfgsDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/ScaleByLbfgsOptions.html">ScaleByLbfgsOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-memory"></a> <code>memory</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/variables/scaleByLbfgsDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const scaleByLbfgsDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  scaleByLbfgsDefaults as default
};
