import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: fishlegSurgeonDefaults","description":"The defaults of FishlegSurgeonOptions that depend on where Q starts: from K-FAC factors, or elsewhere.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/variables/fishlegSurgeonDefaults.md","filePath":"api/fishleg/surgeon/variables/fishlegSurgeonDefaults.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/variables/fishlegSurgeonDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-fishlegsurgeondefaults" tabindex="-1">Variable: fishlegSurgeonDefaults <a class="header-anchor" href="#variable-fishlegsurgeondefaults" aria-label="Permalink to &quot;Variable: fishlegSurgeonDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>fishlegSurgeonDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/FishlegSurgeonOptions.html">FishlegSurgeonOptions</a> that depend on where <code>Q</code> starts: from K-FAC factors, or elsewhere.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-kfac"></a> <code>kfac</code></td><td><a href="./../interfaces/SurgeonDefaults.html"><code>Surgeon<wbr>Defaults</code></a></td></tr><tr><td><a id="property-learned"></a> <code>learned</code></td><td><a href="./../interfaces/SurgeonDefaults.html"><code>Surgeon<wbr>Defaults</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/variables/fishlegSurgeonDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fishlegSurgeonDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fishlegSurgeonDefaults as default
};
