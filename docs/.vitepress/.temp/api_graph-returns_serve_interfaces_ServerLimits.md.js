import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ServerLimits","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/ServerLimits.md","filePath":"api/graph-returns/serve/interfaces/ServerLimits.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/ServerLimits.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-serverlimits" tabindex="-1">Interface: ServerLimits <a class="header-anchor" href="#interface-serverlimits" aria-label="Permalink to &quot;Interface: ServerLimits&quot;">​</a></h1><p>Limits of <a href="./../functions/returnsServer.html">returnsServer</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Default value</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-body"></a> <code>body?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>1 MiB</code></td><td>Bytes of a request&#39;s body at most.</td></tr><tr><td><a id="property-lines"></a> <code>lines?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>10_000</code></td><td>Lines, orders or outcomes of a request at most.</td></tr><tr><td><a id="property-persecond"></a> <code>perSecond?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>200</code>, <code>400</code></td><td>Tokens a second and client in the long run, and how many it has at most. A request costs one, each further 100 lines of it another, and <code>/why</code> 20. <code>perSecond: Infinity</code> turns this off.</td></tr><tr><td><a id="property-burst"></a> <code>burst?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>undefined</code></td><td>-</td></tr><tr><td><a id="property-connections"></a> <code>connections?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>4096</code></td><td>Open connections at most; further ones are closed at once.</td></tr><tr><td><a id="property-requestms"></a> <code>requestMs?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>10_000</code></td><td>Milliseconds within which a whole request must have come.</td></tr><tr><td><a id="property-newids"></a> <code>newIds?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>250_000</code></td><td>Customers and variants that no table has and that the scorer remembers, together; orders with further ones are kept in the log and change no score. Each takes about a kilobyte with a graph model, else a hundred bytes.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/ServerLimits.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ServerLimits = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ServerLimits as default
};
