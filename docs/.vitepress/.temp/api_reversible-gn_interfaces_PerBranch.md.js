import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PerBranch<OfF, OfG>","description":"Trees of the two branches of a coupling.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/PerBranch.md","filePath":"api/reversible-gn/interfaces/PerBranch.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/PerBranch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-perbranch-off-ofg" tabindex="-1">Interface: PerBranch&lt;OfF, OfG&gt; <a class="header-anchor" href="#interface-perbranch-off-ofg" aria-label="Permalink to &quot;Interface: PerBranch\\&lt;OfF, OfG\\&gt;&quot;">​</a></h1><p>Trees of the two branches of a coupling.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-off"></a> <code>Of<wbr>F</code></td><td><code>unknown</code></td></tr><tr><td><a id="type-parameter-ofg"></a> <code>Of<wbr>G</code></td><td><code>Of<wbr>F</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-f"></a> <code>F</code></td><td><code>readonly</code></td><td><code>Of<wbr>F</code></td></tr><tr><td><a id="property-g"></a> <code>G</code></td><td><code>readonly</code></td><td><code>Of<wbr>G</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/PerBranch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PerBranch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PerBranch as default
};
