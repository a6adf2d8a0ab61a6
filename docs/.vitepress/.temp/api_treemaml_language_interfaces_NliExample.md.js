import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NliExample","description":"One pair of sentences.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/NliExample.md","filePath":"api/treemaml/language/interfaces/NliExample.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/NliExample.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-nliexample" tabindex="-1">Interface: NliExample <a class="header-anchor" href="#interface-nliexample" aria-label="Permalink to &quot;Interface: NliExample&quot;">​</a></h1><p>One pair of sentences.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-premise"></a> <code>premise</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-hypothesis"></a> <code>hypothesis</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-label"></a> <code>label</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>0</code> | <code>1</code> | <code>2</code></td><td role="cell" data-label="Description">Place in <a href="./../variables/nliLabels.html">nliLabels</a>.</td></tr><tr role="row"><td role="cell"><a id="property-language"></a> <code>language</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">Code such as <code>&quot;en&quot;</code>; files of MNLI have none, and get <code>&quot;en&quot;</code>.</td></tr><tr role="row"><td role="cell"><a id="property-genre"></a> <code>genre</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">Such as <code>&quot;fiction&quot;</code>; <code>&quot;&quot;</code> where the file has none.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/NliExample.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NliExample = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NliExample as default
};
