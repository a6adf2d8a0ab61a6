import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: errorLine()","description":"An error as one line for people: mistakes and faults of the system by their reason, anything else as a fault of the program, with how to see its stack.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/functions/errorLine.md","filePath":"api/core-tensor/command/functions/errorLine.md"}');
const _sfc_main = { name: "api/core-tensor/command/functions/errorLine.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-errorline" tabindex="-1">Function: errorLine() <a class="header-anchor" href="#function-errorline" aria-label="Permalink to &quot;Function: errorLine()&quot;">​</a></h1><blockquote><p><strong>errorLine</strong>(<code>program</code>, <code>error</code>): <a href="./../interfaces/ErrorLine.html"><code>ErrorLine</code></a></p></blockquote><p>An error as one line for people: mistakes and faults of the system by their reason, anything else as a fault of the program, with how to see its stack.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>program</code></td><td><code>string</code></td></tr><tr><td><code>error</code></td><td><code>unknown</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ErrorLine.html"><code>ErrorLine</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/functions/errorLine.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const errorLine = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  errorLine as default
};
