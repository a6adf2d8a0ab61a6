import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SentencesOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/explain/interfaces/SentencesOptions.md","filePath":"api/graph-returns/explain/interfaces/SentencesOptions.md"}');
const _sfc_main = { name: "api/graph-returns/explain/interfaces/SentencesOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sentencesoptions" tabindex="-1">Interface: SentencesOptions <a class="header-anchor" href="#interface-sentencesoptions" aria-label="Permalink to &quot;Interface: SentencesOptions&quot;">​</a></h1><p>Options of <a href="./../functions/sentences.html">sentences</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-reasons"></a> <code>reasons?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>3</code></td><td>Reasons in each direction at most.</td></tr><tr><td><a id="property-least"></a> <code>least?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>0.05</code></td><td>Contributions below this size are no reason, in the explanation&#39;s unit.</td></tr><tr><td><a id="property-withheld"></a> <code>withheld?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td><code>those that the tables call protected, and the published ones of gender and age</code></td><td>Columns that are never given as a reason.</td></tr><tr><td><a id="property-words"></a> <code>words?</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</td><td><code>the name itself</code></td><td>What columns are called, by their name.</td></tr><tr><td><a id="property-warning"></a> <code>warning?</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>none</code></td><td>The warning of the protocol&#39;s box, where it has one.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/explain/interfaces/SentencesOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SentencesOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SentencesOptions as default
};
