import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Prediction","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/Prediction.md","filePath":"api/reversible-gn/least-squares/interfaces/Prediction.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/Prediction.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-prediction" tabindex="-1">Interface: Prediction <a class="header-anchor" href="#interface-prediction" aria-label="Permalink to &quot;Interface: Prediction&quot;">​</a></h1><p>A curve with its bands, each of the shape of the curve&#39;s values.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a></td><td>-</td></tr><tr><td><a id="property-standarderror"></a> <code>standardError</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a></td><td>Of the curve, as far as the params are uncertain.</td></tr><tr><td><a id="property-confidence"></a> <code>confidence</code></td><td><code>readonly</code></td><td><code>object</code></td><td>Where the curve is.</td></tr><tr><td><code>confidence.lower</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a></td><td>-</td></tr><tr><td><code>confidence.upper</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a></td><td>-</td></tr><tr><td><a id="property-prediction"></a> <code>prediction</code></td><td><code>readonly</code></td><td><code>object</code></td><td>Where a new observation is.</td></tr><tr><td><code>prediction.lower</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a></td><td>-</td></tr><tr><td><code>prediction.upper</code></td><td><code>readonly</code></td><td><a href="./../../../core-tensor/graph/classes/HostArray.html"><code>HostArray</code></a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/Prediction.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Prediction = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Prediction as default
};
