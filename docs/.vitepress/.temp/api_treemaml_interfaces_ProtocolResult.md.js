import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ProtocolResult","description":"Results of evaluateProtocol; the protocol always stands with the numbers.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/ProtocolResult.md","filePath":"api/treemaml/interfaces/ProtocolResult.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/ProtocolResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-protocolresult" tabindex="-1">Interface: ProtocolResult <a class="header-anchor" href="#interface-protocolresult" aria-label="Permalink to &quot;Interface: ProtocolResult&quot;">​</a></h1><p>Results of <a href="./../functions/evaluateProtocol.html">evaluateProtocol</a>; the protocol always stands with the numbers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-protocol"></a> <code>protocol</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Protocol.html"><code>Protocol</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-ids"></a> <code>ids</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-losses"></a> <code>losses</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">Query loss of each task after adaptation.</td></tr><tr role="row"><td role="cell"><a id="property-mean"></a> <code>mean</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-path"></a> <code>path?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly (readonly <code>number</code>[])[]</td><td role="cell" data-label="Description"><code>&quot;attach&quot;</code>: the cell that each task came to at each cached step.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/ProtocolResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProtocolResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProtocolResult as default
};
