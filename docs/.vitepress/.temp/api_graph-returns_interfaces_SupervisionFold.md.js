import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: SupervisionFold","description":"One part of a phase's supervised edges, and messages that know none of their pairs.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/interfaces/SupervisionFold.md","filePath":"api/graph-returns/interfaces/SupervisionFold.md"}`);
const _sfc_main = { name: "api/graph-returns/interfaces/SupervisionFold.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-supervisionfold" tabindex="-1">Interface: SupervisionFold <a class="header-anchor" href="#interface-supervisionfold" aria-label="Permalink to &quot;Interface: SupervisionFold&quot;">​</a></h1><p>One part of a phase&#39;s supervised edges, and messages that know none of their pairs.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-supervised"></a> <code>supervised</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Int32<wbr>Array</code></td><td role="cell" data-label="Description">Numbers of the supervised edges, rising.</td></tr><tr role="row"><td role="cell"><a id="property-messages"></a> <code>messages</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../models/interfaces/Messages.html"><code>Messages</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/SupervisionFold.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SupervisionFold = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SupervisionFold as default
};
