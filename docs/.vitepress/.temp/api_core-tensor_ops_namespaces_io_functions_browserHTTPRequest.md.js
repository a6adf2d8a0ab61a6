import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: browserHTTPRequest()","description":"Deprecated.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/functions/browserHTTPRequest.md","filePath":"api/core-tensor/ops/namespaces/io/functions/browserHTTPRequest.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/functions/browserHTTPRequest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-browserhttprequest" tabindex="-1">Function: browserHTTPRequest() <a class="header-anchor" href="#function-browserhttprequest" aria-label="Permalink to &quot;Function: browserHTTPRequest()&quot;">​</a></h1><blockquote><p><strong>browserHTTPRequest</strong>(<code>path</code>, <code>loadOptions?</code>): <a href="./../interfaces/IOHandler.html"><code>IOHandler</code></a></p></blockquote><p>Deprecated. Use <code>tf.io.http</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Parameter</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><code>path</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>load<wbr>Options?</code></td><td role="cell" data-label="Type"><a href="./../interfaces/LoadOptions.html"><code>Load<wbr>Options</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/IOHandler.html"><code>IOHandler</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/functions/browserHTTPRequest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const browserHTTPRequest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  browserHTTPRequest as default
};
