import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReturnsServer","description":"A running server.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/ReturnsServer.md","filePath":"api/graph-returns/serve/interfaces/ReturnsServer.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/ReturnsServer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-returnsserver" tabindex="-1">Interface: ReturnsServer <a class="header-anchor" href="#interface-returnsserver" aria-label="Permalink to &quot;Interface: ReturnsServer&quot;">​</a></h1><p>A running server.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-url"></a> <code>url</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-reload"></a> <code>reload</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td role="cell" data-label="Description">Loads model and tables anew; requests are answered by the old ones until the new ones are ready.</td></tr><tr role="row"><td role="cell"><a id="property-refresh"></a> <code>refresh</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td role="cell" data-label="Description"><code>Scorer.<wbr>refresh</code>.</td></tr><tr role="row"><td role="cell"><a id="property-close"></a> <code>close</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td role="cell" data-label="Description">Takes no more requests, answers those that have come, and puts everything on disk.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/ReturnsServer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReturnsServer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReturnsServer as default
};
