import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Bounds","description":"Bounds of params: trees like the params, numbers for whole leaves, or one number for all.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/Bounds.md","filePath":"api/reversible-gn/least-squares/interfaces/Bounds.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/Bounds.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-bounds" tabindex="-1">Interface: Bounds <a class="header-anchor" href="#interface-bounds" aria-label="Permalink to &quot;Interface: Bounds&quot;">​</a></h1><p>Bounds of params: trees like the params, numbers for whole leaves, or one number for all.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-lower"></a> <code>lower?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/ByLeaf.html"><code>By<wbr>Leaf</code></a></td><td role="cell" data-label="Default value"><code>-Infinity</code></td></tr><tr role="row"><td role="cell"><a id="property-upper"></a> <code>upper?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/ByLeaf.html"><code>By<wbr>Leaf</code></a></td><td role="cell" data-label="Default value"><code>Infinity</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/Bounds.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Bounds = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Bounds as default
};
