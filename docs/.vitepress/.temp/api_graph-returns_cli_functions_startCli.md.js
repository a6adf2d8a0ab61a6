import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: startCli()","description":"Runs the command line as the process: its arguments, its streams, its exit status, and signals.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/cli/functions/startCli.md","filePath":"api/graph-returns/cli/functions/startCli.md"}');
const _sfc_main = { name: "api/graph-returns/cli/functions/startCli.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-startcli" tabindex="-1">Function: startCli() <a class="header-anchor" href="#function-startcli" aria-label="Permalink to &quot;Function: startCli()&quot;">​</a></h1><blockquote><p><strong>startCli</strong>(<code>root</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Runs the command line as the process: its arguments, its streams, its exit status, and signals.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>root</code></td><td><code>string</code></td><td>the folder of the package.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/cli/functions/startCli.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const startCli = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  startCli as default
};
