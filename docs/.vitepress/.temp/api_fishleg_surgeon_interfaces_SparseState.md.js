import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SparseState<P, S>","description":"The state of keepSparse.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/SparseState.md","filePath":"api/fishleg/surgeon/interfaces/SparseState.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/SparseState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sparsestate-p-s" tabindex="-1">Interface: SparseState&lt;P, S&gt; <a class="header-anchor" href="#interface-sparsestate-p-s" aria-label="Permalink to &quot;Interface: SparseState\\&lt;P, S\\&gt;&quot;">​</a></h1><p>The state of <a href="./../functions/keepSparse.html">keepSparse</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-s"></a> <code>S</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-inner"></a> <code>inner</code></td><td><code>readonly</code></td><td><code>S</code></td></tr><tr><td><a id="property-mask"></a> <code>mask</code></td><td><code>readonly</code></td><td><code>P</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/SparseState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SparseState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SparseState as default
};
