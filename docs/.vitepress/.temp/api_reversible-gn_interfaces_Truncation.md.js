import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Truncation","description":"Singular values below max(absolute, relative · the greatest) are dropped.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/Truncation.md","filePath":"api/reversible-gn/interfaces/Truncation.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/Truncation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-truncation" tabindex="-1">Interface: Truncation <a class="header-anchor" href="#interface-truncation" aria-label="Permalink to &quot;Interface: Truncation&quot;">​</a></h1><p>Singular values below <code>max(absolute, relative · the greatest)</code> are dropped.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-relative"></a> <code>relative</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-absolute"></a> <code>absolute</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/Truncation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Truncation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Truncation as default
};
