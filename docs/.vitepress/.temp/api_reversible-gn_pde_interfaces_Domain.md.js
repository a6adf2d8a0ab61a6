import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Domain<N>","description":"A box of coordinates by name; see box.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/interfaces/Domain.md","filePath":"api/reversible-gn/pde/interfaces/Domain.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/interfaces/Domain.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-domain-n" tabindex="-1">Interface: Domain&lt;N&gt; <a class="header-anchor" href="#interface-domain-n" aria-label="Permalink to &quot;Interface: Domain\\&lt;N\\&gt;&quot;">​</a></h1><p>A box of coordinates by name; see <a href="./../functions/box.html">box</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-n"></a> <code>N</code> <em>extends</em> <code>string</code></td><td><code>string</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-names"></a> <code>names</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>N</code>[]</td><td role="cell" data-label="Description">Names of the coordinates, in the order they were given.</td></tr><tr role="row"><td role="cell"><a id="property-lower"></a> <code>lower</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">The lower end of each.</td></tr><tr role="row"><td role="cell"><a id="property-upper"></a> <code>upper</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">The upper end of each.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/interfaces/Domain.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Domain = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Domain as default
};
