import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Coupling<PF, SF, PG, SG>","description":"A step of a reversible network that changes both halves by a function of the other one.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/interfaces/Coupling.md","filePath":"api/reversible-gn/interfaces/Coupling.md"}');
const _sfc_main = { name: "api/reversible-gn/interfaces/Coupling.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-coupling-pf-sf-pg-sg" tabindex="-1">Interface: Coupling&lt;PF, SF, PG, SG&gt; <a class="header-anchor" href="#interface-coupling-pf-sf-pg-sg" aria-label="Permalink to &quot;Interface: Coupling\\&lt;PF, SF, PG, SG\\&gt;&quot;">​</a></h1><p>A step of a reversible network that changes both halves by a function of the other one.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-pf"></a> <code>PF</code></td><td><code>unknown</code></td></tr><tr><td><a id="type-parameter-sf"></a> <code>SF</code></td><td><code>unknown</code></td></tr><tr><td><a id="type-parameter-pg"></a> <code>PG</code></td><td><code>PF</code></td></tr><tr><td><a id="type-parameter-sg"></a> <code>SG</code></td><td><code>SF</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-kind"></a> <code>kind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;coupling&quot;</code></td></tr><tr role="row"><td role="cell"><a id="property-f"></a> <code>F</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Branch.html"><code>Branch</code></a>&lt;<code>PF</code>, <code>SF</code>&gt;</td></tr><tr role="row"><td role="cell"><a id="property-g"></a> <code>G</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Branch.html"><code>Branch</code></a>&lt;<code>PG</code>, <code>SG</code>&gt;</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/interfaces/Coupling.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Coupling = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Coupling as default
};
