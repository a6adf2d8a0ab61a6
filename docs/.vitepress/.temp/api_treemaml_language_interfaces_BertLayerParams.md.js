import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BertLayerParams","description":"","frontmatter":{},"headers":[],"relativePath":"api/treemaml/language/interfaces/BertLayerParams.md","filePath":"api/treemaml/language/interfaces/BertLayerParams.md"}');
const _sfc_main = { name: "api/treemaml/language/interfaces/BertLayerParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-bertlayerparams" tabindex="-1">Interface: BertLayerParams <a class="header-anchor" href="#interface-bertlayerparams" aria-label="Permalink to &quot;Interface: BertLayerParams&quot;">​</a></h1><p>One block of an encoder.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-query"></a> <code>query</code></td><td><code>readonly</code></td><td><a href="./Linear.html"><code>Linear</code></a></td><td>-</td></tr><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><a href="./Linear.html"><code>Linear</code></a></td><td>-</td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><a href="./Linear.html"><code>Linear</code></a></td><td>-</td></tr><tr><td><a id="property-attended"></a> <code>attended</code></td><td><code>readonly</code></td><td><a href="./Linear.html"><code>Linear</code></a></td><td>Mixes the heads.</td></tr><tr><td><a id="property-attendednorm"></a> <code>attendedNorm</code></td><td><code>readonly</code></td><td><a href="./Norm.html"><code>Norm</code></a></td><td>-</td></tr><tr><td><a id="property-hidden"></a> <code>hidden</code></td><td><code>readonly</code></td><td><a href="./Linear.html"><code>Linear</code></a></td><td>-</td></tr><tr><td><a id="property-output"></a> <code>output</code></td><td><code>readonly</code></td><td><a href="./Linear.html"><code>Linear</code></a></td><td>-</td></tr><tr><td><a id="property-outputnorm"></a> <code>outputNorm</code></td><td><code>readonly</code></td><td><a href="./Norm.html"><code>Norm</code></a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/language/interfaces/BertLayerParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BertLayerParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BertLayerParams as default
};
