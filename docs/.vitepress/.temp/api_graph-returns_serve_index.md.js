import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"graph-returns/serve","description":"","frontmatter":{},"headers":[],"relativePath":"api/graph-returns/serve/index.md","filePath":"api/graph-returns/serve/index.md"}');
const _sfc_main = { name: "api/graph-returns/serve/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="graph-returns-serve" tabindex="-1">graph-returns/serve <a class="header-anchor" href="#graph-returns-serve" aria-label="Permalink to &quot;graph-returns/serve&quot;">​</a></h1><p>Scores of single orders, with orders and outcomes that come in: in this process, and over HTTP. The HTTP server is for Node only and needs the package <code>fastify</code>, which is loaded when a server starts.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/OrderLine.html">OrderLine</a></li><li><a href="./interfaces/Order.html">Order</a></li><li><a href="./interfaces/ScoredLine.html">ScoredLine</a></li><li><a href="./interfaces/Why.html">Why</a></li><li><a href="./interfaces/ExplainedLine.html">ExplainedLine</a></li><li><a href="./interfaces/ScorerOptions.html">ScorerOptions</a></li><li><a href="./interfaces/Scorer.html">Scorer</a></li><li><a href="./interfaces/ServedGraph.html">ServedGraph</a></li><li><a href="./interfaces/ServedAttributions.html">ServedAttributions</a></li><li><a href="./interfaces/ObservedOrder.html">ObservedOrder</a></li><li><a href="./interfaces/ServedModel.html">ServedModel</a></li><li><a href="./interfaces/ExportedLog.html">ExportedLog</a></li><li><a href="./interfaces/ReturnsServer.html">ReturnsServer</a></li><li><a href="./interfaces/ServerLimits.html">ServerLimits</a></li><li><a href="./interfaces/ServerLogger.html">ServerLogger</a></li><li><a href="./interfaces/ReturnsServerOptions.html">ReturnsServerOptions</a></li><li><a href="./interfaces/LoadedShop.html">LoadedShop</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/OrderId.html">OrderId</a></li><li><a href="./type-aliases/Known.html">Known</a></li><li><a href="./type-aliases/LoadShop.html">LoadShop</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/serverLimits.html">serverLimits</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/scorer.html">scorer</a></li><li><a href="./functions/exportLog.html">exportLog</a></li><li><a href="./functions/returnsServer.html">returnsServer</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
