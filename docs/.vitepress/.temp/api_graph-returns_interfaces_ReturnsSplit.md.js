import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReturnsSplit","description":"One split: its purchases, and what its own tables say of customers and variants.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/ReturnsSplit.md","filePath":"api/graph-returns/interfaces/ReturnsSplit.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ReturnsSplit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-returnssplit" tabindex="-1">Interface: ReturnsSplit <a class="header-anchor" href="#interface-returnssplit" aria-label="Permalink to &quot;Interface: ReturnsSplit&quot;">​</a></h1><p>One split: its purchases, and what its own tables say of customers and variants.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-customers"></a> <code>customers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./NodeTable.html"><code>Node<wbr>Table</code></a></td></tr><tr role="row"><td role="cell"><a id="property-variants"></a> <code>variants</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./NodeTable.html"><code>Node<wbr>Table</code></a></td></tr><tr role="row"><td role="cell"><a id="property-edges"></a> <code>edges</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./EdgeTable.html"><code>Edge<wbr>Table</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ReturnsSplit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReturnsSplit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReturnsSplit as default
};
