import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OtherVariant","description":"Another variant for the same customer.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/OtherVariant.md","filePath":"api/graph-returns/explain/interfaces/OtherVariant.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/OtherVariant.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-othervariant" tabindex="-1">Interface: OtherVariant <a class="header-anchor" href="#interface-othervariant" aria-label="Permalink to &quot;Interface: OtherVariant&quot;">​</a></h1><p>Another variant for the same customer.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-variant"></a> <code>variant</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Its node.</td></tr><tr role="row"><td role="cell"><a id="property-id"></a> <code>id</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>bigint</code></td><td role="cell" data-label="Description">Its id, as in the files.</td></tr><tr role="row"><td role="cell"><a id="property-probability"></a> <code>probability</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-difference"></a> <code>difference</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Its probability less that of the variant bought.</td></tr><tr role="row"><td role="cell"><a id="property-changes"></a> <code>changes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./ColumnChange.html"><code>Column<wbr>Change</code></a>[]</td><td role="cell" data-label="Description">Columns known at checkout in which it differs, prices among them.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/OtherVariant.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OtherVariant = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OtherVariant as default
};
