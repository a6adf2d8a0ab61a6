import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BertParams","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/language/interfaces/BertParams.md","filePath":"api/treemaml/language/interfaces/BertParams.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/BertParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-bertparams" tabindex="-1">Interface: BertParams <a class="header-anchor" href="#interface-bertparams" aria-label="Permalink to &quot;Interface: BertParams&quot;">​</a></h1><p>All of an encoder that hidden states need.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-embeddings"></a> <code>embeddings</code></td><td><code>readonly</code></td><td><code>object</code></td><td>-</td></tr><tr><td><code>embeddings.words</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>[vocabulary, width]</code>.</td></tr><tr><td><code>embeddings.places</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>[places, width]</code>.</td></tr><tr><td><code>embeddings.segments</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a></td><td><code>[segments, width]</code>.</td></tr><tr><td><code>embeddings.norm</code></td><td><code>readonly</code></td><td><a href="./Norm.html"><code>Norm</code></a></td><td>-</td></tr><tr><td><a id="property-layers"></a> <code>layers</code></td><td><code>readonly</code></td><td>readonly <a href="./BertLayerParams.html"><code>BertLayerParams</code></a>[]</td><td>-</td></tr><tr><td><a id="property-pooler"></a> <code>pooler</code></td><td><code>readonly</code></td><td><a href="./Linear.html"><code>Linear</code></a> | <code>null</code></td><td>The dense layer on the first place, where the file has one.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/BertParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BertParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BertParams as default
};
