import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: serverLimits","description":"The defaults of ServerLimits.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/variables/serverLimits.md","filePath":"api/graph-returns/serve/variables/serverLimits.md"}');
const _sfc_main = { name: "api/graph-returns/serve/variables/serverLimits.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-serverlimits" tabindex="-1">Variable: serverLimits <a class="header-anchor" href="#variable-serverlimits" aria-label="Permalink to &quot;Variable: serverLimits&quot;">​</a></h1><blockquote><p><code>const</code> <strong>serverLimits</strong>: <code>Required</code>&lt;<a href="./../interfaces/ServerLimits.html"><code>ServerLimits</code></a>&gt;</p></blockquote><p>The defaults of <a href="./../interfaces/ServerLimits.html">ServerLimits</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/variables/serverLimits.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const serverLimits = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  serverLimits as default
};
