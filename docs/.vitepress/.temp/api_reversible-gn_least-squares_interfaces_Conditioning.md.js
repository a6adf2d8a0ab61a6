import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Conditioning","description":"","frontmatter":{},"headers":[],"relativePath":"api/reversible-gn/least-squares/interfaces/Conditioning.md","filePath":"api/reversible-gn/least-squares/interfaces/Conditioning.md"}');
const _sfc_main = { name: "api/reversible-gn/least-squares/interfaces/Conditioning.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-conditioning" tabindex="-1">Interface: Conditioning <a class="header-anchor" href="#interface-conditioning" aria-label="Permalink to &quot;Interface: Conditioning&quot;">​</a></h1><p>How well residuals determine params; columns of the Jacobian scaled to length 1, so that units do not matter.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-rank"></a> <code>rank</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The number of singular values above <code>max(m, n)</code> rounding units of the greatest.</td></tr><tr><td><a id="property-conditionnumber"></a> <code>conditionNumber</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The greatest singular value over the least; Infinity below full rank.</td></tr><tr><td><a id="property-singularvalues"></a> <code>singularValues</code></td><td><code>readonly</code></td><td><code>Float64Array</code></td><td>Falling, one for each param that is not at a bound.</td></tr><tr><td><a id="property-atbounds"></a> <code>atBounds</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Params that are at a bound and were left out, by name.</td></tr><tr><td><a id="property-nulldirections"></a> <code>nullDirections</code></td><td><code>readonly</code></td><td>readonly (readonly <a href="./NullShare.html"><code>NullShare</code></a>[])[]</td><td>Directions that change no residual, each as the shares of the params in it, greatest first; shares below a thousandth of the greatest are left out. They are of params in units of their columns.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/least-squares/interfaces/Conditioning.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Conditioning = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Conditioning as default
};
