import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LastLayers","description":"The last blocks of an encoder with a head: the params of meta-learning.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/language/interfaces/LastLayers.md","filePath":"api/treemaml/language/interfaces/LastLayers.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/LastLayers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-lastlayers" tabindex="-1">Interface: LastLayers <a class="header-anchor" href="#interface-lastlayers" aria-label="Permalink to &quot;Interface: LastLayers&quot;">​</a></h1><p>The last blocks of an encoder with a head: the params of meta-learning.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-layers"></a> <code>layers</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./BertLayerParams.html"><code>Bert<wbr>Layer<wbr>Params</code></a>[]</td><td role="cell" data-label="Description">Blocks, from the first that is adapted.</td></tr><tr role="row"><td role="cell"><a id="property-pooler"></a> <code>pooler</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Linear.html"><code>Linear</code></a></td><td role="cell" data-label="Description">Dense layer and tanh on the first place.</td></tr><tr role="row"><td role="cell"><a id="property-classifier"></a> <code>classifier</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Linear.html"><code>Linear</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/LastLayers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LastLayers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LastLayers as default
};
