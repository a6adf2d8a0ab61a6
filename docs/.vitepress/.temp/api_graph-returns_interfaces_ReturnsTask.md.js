import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReturnsTask","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/interfaces/ReturnsTask.md","filePath":"api/graph-returns/interfaces/ReturnsTask.md"}');
const _sfc_main = { name: "api/graph-returns/interfaces/ReturnsTask.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-returnstask" tabindex="-1">Interface: ReturnsTask <a class="header-anchor" href="#interface-returnstask" aria-label="Permalink to &quot;Interface: ReturnsTask&quot;">​</a></h1><p>A data set under a protocol: what models are fitted and judged on.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-protocol"></a> <code>protocol</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ProtocolName.html"><code>ProtocolName</code></a></td><td>-</td></tr><tr><td><a id="property-box"></a> <code>box</code></td><td><code>readonly</code></td><td><a href="./ProtocolBox.html"><code>ProtocolBox</code></a></td><td>-</td></tr><tr><td><a id="property-data"></a> <code>data</code></td><td><code>readonly</code></td><td><a href="./ReturnsData.html"><code>ReturnsData</code></a></td><td>-</td></tr><tr><td><a id="property-features"></a> <code>features</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/Safety.html"><code>Safety</code></a>[]</td><td>Safety classes of the columns that models may read.</td></tr><tr><td><a id="property-train"></a> <code>train</code></td><td><code>readonly</code></td><td><a href="./Phase.html"><code>Phase</code></a></td><td>-</td></tr><tr><td><a id="property-validation"></a> <code>validation</code></td><td><code>readonly</code></td><td><a href="./Phase.html"><code>Phase</code></a></td><td>-</td></tr><tr><td><a id="property-test"></a> <code>test</code></td><td><code>readonly</code></td><td><a href="./Phase.html"><code>Phase</code></a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/interfaces/ReturnsTask.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReturnsTask = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReturnsTask as default
};
