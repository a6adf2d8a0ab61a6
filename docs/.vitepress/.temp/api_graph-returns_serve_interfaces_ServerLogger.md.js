import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ServerLogger","description":"Where a server says what somebody should know: console will do.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/serve/interfaces/ServerLogger.md","filePath":"api/graph-returns/serve/interfaces/ServerLogger.md"}');
const _sfc_main = { name: "api/graph-returns/serve/interfaces/ServerLogger.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-serverlogger" tabindex="-1">Interface: ServerLogger <a class="header-anchor" href="#interface-serverlogger" aria-label="Permalink to &quot;Interface: ServerLogger&quot;">​</a></h1><p>Where a server says what somebody should know: <code>console</code> will do. It says nothing by itself.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-warn"></a> <code>warn</code></td><td><code>readonly</code></td><td>(<code>message</code>, <code>details?</code>) =&gt; <code>void</code></td></tr><tr><td><a id="property-error"></a> <code>error</code></td><td><code>readonly</code></td><td>(<code>message</code>, <code>details?</code>) =&gt; <code>void</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/serve/interfaces/ServerLogger.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ServerLogger = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ServerLogger as default
};
