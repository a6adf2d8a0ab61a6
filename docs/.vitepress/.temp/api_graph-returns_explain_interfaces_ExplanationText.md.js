import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExplanationText","description":"An explanation in words.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/ExplanationText.md","filePath":"api/graph-returns/explain/interfaces/ExplanationText.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/ExplanationText.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-explanationtext" tabindex="-1">Interface: ExplanationText <a class="header-anchor" href="#interface-explanationtext" aria-label="Permalink to &quot;Interface: ExplanationText&quot;">​</a></h1><p>An explanation in words.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-headline"></a> <code>headline</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-raising"></a> <code>raising</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">What makes a return likelier, and what less likely; largest first.</td></tr><tr role="row"><td role="cell"><a id="property-lowering"></a> <code>lowering</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-notes"></a> <code>notes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">Why something is not said, and how the rest is to be read.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/ExplanationText.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExplanationText = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExplanationText as default
};
