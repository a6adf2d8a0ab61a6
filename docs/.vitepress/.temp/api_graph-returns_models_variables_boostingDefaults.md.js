import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: boostingDefaults","description":"The defaults of BoostingOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/variables/boostingDefaults.md","filePath":"api/graph-returns/models/variables/boostingDefaults.md"}');
const _sfc_main = { name: "api/graph-returns/models/variables/boostingDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-boostingdefaults" tabindex="-1">Variable: boostingDefaults <a class="header-anchor" href="#variable-boostingdefaults" aria-label="Permalink to &quot;Variable: boostingDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>boostingDefaults</strong>: <code>Required</code>&lt;<a href="./../interfaces/BoostingOptions.html"><code>BoostingOptions</code></a>&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/BoostingOptions.html">BoostingOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/variables/boostingDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const boostingDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  boostingDefaults as default
};
