import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MessageEffect","description":"What one message does to a prediction.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/MessageEffect.md","filePath":"api/graph-returns/explain/interfaces/MessageEffect.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/MessageEffect.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-messageeffect" tabindex="-1">Interface: MessageEffect <a class="header-anchor" href="#interface-messageeffect" aria-label="Permalink to &quot;Interface: MessageEffect&quot;">​</a></h1><p>What one message does to a prediction.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-message"></a> <code>message</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">The number of the message&#39;s purchase in <code>phase.<wbr>messages</code>&#39; split.</td></tr><tr role="row"><td role="cell"><a id="property-end"></a> <code>end</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>&quot;both&quot;</code> | <code>&quot;customer&quot;</code> | <code>&quot;variant&quot;</code></td><td role="cell" data-label="Description">Which end of the explained purchase it shares.</td></tr><tr role="row"><td role="cell"><a id="property-effect"></a> <code>effect</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Log odds with the message less log odds without it, before any calibration.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/MessageEffect.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MessageEffect = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MessageEffect as default
};
