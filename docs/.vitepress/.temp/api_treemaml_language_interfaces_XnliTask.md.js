import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Interface: XnliTask","description":"One task of the paper's experiment: a language and a genre.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/XnliTask.md","filePath":"api/treemaml/language/interfaces/XnliTask.md"}`);
const _sfc_main = { name: "api/treemaml/language/interfaces/XnliTask.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-xnlitask" tabindex="-1">Interface: XnliTask <a class="header-anchor" href="#interface-xnlitask" aria-label="Permalink to &quot;Interface: XnliTask&quot;">​</a></h1><p>One task of the paper&#39;s experiment: a language and a genre.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-id"></a> <code>id</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">Such as <code>&quot;en/<wbr>fiction&quot;</code>.</td></tr><tr role="row"><td role="cell"><a id="property-language"></a> <code>language</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-genre"></a> <code>genre</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-bylabel"></a> <code>by<wbr>Label</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly (readonly <code>number</code>[])[]</td><td role="cell" data-label="Description">Places of its examples in the list, by label.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/XnliTask.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const XnliTask = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  XnliTask as default
};
