import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"graph-returns/cli","description":"The command line of the package; npx @legendre/graph-returns --help says what there is.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/cli/index.md","filePath":"api/graph-returns/cli/index.md"}');
const _sfc_main = { name: "api/graph-returns/cli/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="graph-returns-cli" tabindex="-1">graph-returns/cli <a class="header-anchor" href="#graph-returns-cli" aria-label="Permalink to &quot;graph-returns/cli&quot;">​</a></h1><p>The command line of the package; <code>npx @legendre/graph-returns --help</code> says what there is.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/CliOutput.html">CliOutput</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/runCli.html">runCli</a></li><li><a href="./functions/startCli.html">startCli</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/cli/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
